package io.github.helpdeskbuttons.docs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown file of the repository, read as GitHub reads it. */
final class Page {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String path;
    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> inlineCode = new ArrayList<>();
    private final List<String> emphasised = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();

    private Page(String path, String text) {
        this.path = path;
        this.text = text;
        PARSER.parse(text).accept(new Collector());
    }

    /** The page at a path in the repository, such as {@code docs/outbox.md}. */
    static Page of(String path) {
        return new Page(path, Repository.read(path));
    }

    /** Every page there is, in the order of their paths. */
    static List<Page> all() {
        return Repository.files("", ".md").stream()
                .map(file -> of(Repository.path(file)))
                .toList();
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    List<Block> blocks() {
        return blocks;
    }

    Stream<Block> blocks(String language) {
        return blocks.stream().filter(block -> block.language().equals(language));
    }

    /** The targets of links and images. */
    List<String> links() {
        return links;
    }

    List<String> inlineCode() {
        return inlineCode;
    }

    /** What stands in italics. */
    List<String> emphasised() {
        return emphasised;
    }

    /** What can follow {@code #} in a link to this page. */
    Set<String> anchors() {
        return anchors;
    }

    @Override
    public String toString() {
        return path;
    }

    private final class Collector extends AbstractVisitor {
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(FencedCodeBlock block) {
            blocks.add(Block.of(path, lineOf(block) + 1, block.getInfo(), block.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            blocks.add(Block.of(path, lineOf(block), "", block.getLiteral()));
        }

        private int lineOf(Node node) {
            return node.getSourceSpans().get(0).getLineIndex() + 1;
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
            visitChildren(image);
        }

        @Override
        public void visit(Code code) {
            inlineCode.add(code.getLiteral());
        }

        @Override
        public void visit(Emphasis emphasis) {
            emphasised.add(plain(emphasis));
            visitChildren(emphasis);
        }

        @Override
        public void visit(Heading heading) {
            anchors.add(ids.generateId(plain(heading)));
            visitChildren(heading);
        }

        private static String plain(Node node) {
            StringBuilder plain = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    plain.append(part.getLiteral());
                }

                @Override
                public void visit(Code part) {
                    plain.append(part.getLiteral());
                }
            });
            return plain.toString();
        }
    }
}
