package io.github.helpdeskbuttons.javadoc;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Whether a type's comment ends with how to get one: its last paragraph links to a member that returns it or a builder of it,
 * that takes it (for what users make), or that says to throw it; the constants of an enum need no link.
 */
final class HowToGetOne {
    private static final Pattern CLOSING =
            Pattern.compile("(?s).*\\b(Get|Give|Make|Made by|Thrown by|Instances come (from|with))\\b.*");

    private final DocTrees comments;
    private final Types types;
    private final Elements elements;

    HowToGetOne(ProcessingEnvironment environment) {
        comments = DocTrees.instance(environment);
        types = environment.getTypeUtils();
        elements = environment.getElementUtils();
    }

    boolean isSaidBy(TypeElement type) {
        DocCommentTree comment = comments.getDocCommentTree(type);
        if (comment == null) {
            return false;
        }
        List<DocTree> closing = lastParagraph(comment);
        if (!CLOSING.matcher(closing.toString()).matches()) {
            return false;
        }
        return (type.getKind() == ElementKind.ENUM && closing.toString().contains("constants"))
                || closing.stream()
                        .filter(LinkTree.class::isInstance)
                        .map(link -> referred(type, comment, ((LinkTree) link).getReference()))
                        .anyMatch(linked -> linked != null && leadsTo(linked, type));
    }

    /** Types of static members alone are not to be had. */
    boolean isToBeHad(TypeElement type) {
        return elements.getAllMembers(type).stream()
                .filter(member -> !member.getEnclosingElement().toString().equals("java.lang.Object"))
                .filter(member -> member.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(member -> !member.getModifiers().contains(Modifier.STATIC));
    }

    private static List<DocTree> lastParagraph(DocCommentTree comment) {
        List<DocTree> paragraph = new ArrayList<>();
        for (DocTree tree : comment.getFullBody()) {
            if (tree instanceof StartElementTree element && element.getName().contentEquals("p")) {
                paragraph.clear();
            }
            paragraph.add(tree);
        }
        return paragraph;
    }

    private Element referred(Element place, DocCommentTree comment, ReferenceTree reference) {
        return comments.getElement(DocTreePath.getPath(comments.getPath(place), comment, reference));
    }

    private boolean leadsTo(Element linked, TypeElement wanted) {
        if (linked instanceof TypeElement neighbour) {
            return !neighbour.equals(wanted) && hasMemberOf(neighbour, wanted);
        }
        if (linked instanceof ExecutableElement method) {
            return mentions(method.getReturnType(), wanted)
                    || method.getParameters().stream().anyMatch(parameter -> mentions(parameter.asType(), wanted))
                    || isSaidToThrow(method, wanted)
                    || (types.asElement(method.getReturnType()) instanceof TypeElement builder
                            && isOneOfOurs(builder.asType())
                            && hasMemberOf(builder, wanted));
        }
        return mentions(linked.asType(), wanted);
    }

    private boolean hasMemberOf(TypeElement type, TypeElement wanted) {
        return elements.getAllMembers(type).stream()
                .anyMatch(member -> member instanceof ExecutableElement method
                        ? mentions(method.getReturnType(), wanted)
                        : !(member instanceof TypeElement) && mentions(member.asType(), wanted));
    }

    private boolean isSaidToThrow(ExecutableElement method, TypeElement wanted) {
        DocCommentTree comment = comments.getDocCommentTree(method);
        return comment != null
                && comment.getBlockTags().stream()
                        .filter(ThrowsTree.class::isInstance)
                        .map(tag -> referred(method, comment, ((ThrowsTree) tag).getExceptionName()))
                        .anyMatch(thrown -> thrown != null && mentions(thrown.asType(), wanted));
    }

    private boolean mentions(TypeMirror mentioned, TypeElement wanted) {
        if (mentioned instanceof ArrayType array) {
            return mentions(array.getComponentType(), wanted);
        }
        if (mentioned instanceof TypeVariable variable) {
            return variable.getUpperBound().getKind() == TypeKind.DECLARED
                    && isSameOrKin(variable.getUpperBound(), wanted);
        }
        return mentioned instanceof DeclaredType declared
                && (isSameOrKin(declared, wanted)
                        || declared.getTypeArguments().stream().anyMatch(argument -> mentions(argument, wanted)));
    }

    private boolean isSameOrKin(TypeMirror mentioned, TypeElement wanted) {
        TypeMirror one = types.erasure(mentioned);
        TypeMirror other = types.erasure(wanted.asType());
        return isOneOfOurs(one) && (types.isSubtype(one, other) || types.isSubtype(other, one));
    }

    private static boolean isOneOfOurs(TypeMirror type) {
        return type.toString().startsWith("io.github.helpdeskbuttons.");
    }
}
