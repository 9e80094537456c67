package io.github.helpdeskbuttons.connectwise.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What to ask a list for: which records, in which order, with which fields, how many at a time.
 *
 * <p>The number at a time only decides how many requests are made: a list always gives all its records. Immutable and
 * thread safe.
 *
 * <p>Get one from {@link #builder()}, {@link #where(Condition)} or {@link #all()}.
 */
public final class Query {

    /** The largest page that ConnectWise gives. */
    public static final int LARGEST_PAGE = 1000;

    private static final Query ALL = builder().build();

    private final @Nullable Condition conditions;
    private final @Nullable Condition childConditions;
    private final @Nullable Condition customFieldConditions;
    private final List<String> orderBy;
    private final List<String> fields;
    private final int pageSize;

    private Query(Builder builder) {
        this.conditions = builder.conditions;
        this.childConditions = builder.childConditions;
        this.customFieldConditions = builder.customFieldConditions;
        this.orderBy = List.copyOf(builder.orderBy);
        this.fields = List.copyOf(builder.fields);
        this.pageSize = builder.pageSize;
    }

    /** {@return a query that asks for every record} */
    public static Query all() {
        return ALL;
    }

    /**
     * {@return a query that asks for the records that fulfil a condition}
     *
     * @param conditions the condition, joined by {@code and} and {@code or} where it has parts
     */
    public static Query where(Condition conditions) {
        return builder().conditions(conditions).build();
    }

    /** {@return a builder of a query, which asks for every record, in the server's own order, with all fields} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this query holds, to change some of it} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.conditions = conditions;
        builder.childConditions = childConditions;
        builder.customFieldConditions = customFieldConditions;
        builder.orderBy.addAll(orderBy);
        builder.fields.addAll(fields);
        builder.pageSize = pageSize;
        return builder;
    }

    /** {@return what the records must fulfil} */
    public Optional<Condition> conditions() {
        return Optional.ofNullable(conditions);
    }

    /** {@return what a record's children, such as a contact's communication items, must fulfil} */
    public Optional<Condition> childConditions() {
        return Optional.ofNullable(childConditions);
    }

    /** {@return what a record's custom fields must fulfil} */
    public Optional<Condition> customFieldConditions() {
        return Optional.ofNullable(customFieldConditions);
    }

    /** {@return the order's fields, each with {@code asc} or {@code desc}, the most important first} */
    public List<String> orderBy() {
        return orderBy;
    }

    /** {@return the fields that are asked for; empty for all of them} */
    public List<String> fields() {
        return fields;
    }

    /** {@return how many records one request asks for; empty for the client's choice} */
    public OptionalInt pageSize() {
        return pageSize == 0 ? OptionalInt.empty() : OptionalInt.of(pageSize);
    }

    /** Shows the query without the texts in its conditions. */
    @Override
    public String toString() {
        return "Query[conditions=" + conditions + ", childConditions=" + childConditions + ", customFieldConditions="
                + customFieldConditions + ", orderBy=" + orderBy + ", fields=" + fields + ", pageSize=" + pageSize
                + "]";
    }

    /** Collects the parts of a {@link Query}; not thread safe. Get one from {@link Query#builder()}. */
    public static final class Builder {

        private @Nullable Condition conditions;
        private @Nullable Condition childConditions;
        private @Nullable Condition customFieldConditions;
        private final List<String> orderBy = new ArrayList<>();
        private final List<String> fields = new ArrayList<>();
        private int pageSize;

        private Builder() {}

        /**
         * Sets what the records must fulfil.
         *
         * @param conditions the condition, joined by {@code and} and {@code or} where it has parts
         * @return this builder
         */
        public Builder conditions(Condition conditions) {
            this.conditions = Objects.requireNonNull(conditions, "conditions");
            return this;
        }

        /**
         * Sets what a record's children must fulfil, such as {@code communicationItems/value} of a contact.
         *
         * @param childConditions a condition without a list of values
         * @return this builder
         * @throws IllegalArgumentException if it holds a list of values: ConnectWise knows no {@code in} here
         */
        public Builder childConditions(Condition childConditions) {
            if (hasList(Objects.requireNonNull(childConditions, "childConditions"))) {
                throw new IllegalArgumentException(
                        "ConnectWise knows no list of values (in) in child conditions; join single ones with or");
            }
            this.childConditions = childConditions;
            return this;
        }

        /**
         * Sets what a record's custom fields must fulfil.
         *
         * @param customFieldConditions a condition on {@code caption} and {@code value}
         * @return this builder
         */
        public Builder customFieldConditions(Condition customFieldConditions) {
            this.customFieldConditions = Objects.requireNonNull(customFieldConditions, "customFieldConditions");
            return this;
        }

        /**
         * Adds a field by which the records are ordered, ascending, after those added before.
         *
         * @param path the field, such as {@code id} or {@code company/name}
         * @return this builder
         * @throws IllegalArgumentException if the path is not one of a field
         */
        public Builder orderBy(String path) {
            orderBy.add(FieldPath.check(path) + " asc");
            return this;
        }

        /**
         * Adds a field by which the records are ordered, descending, after those added before.
         *
         * @param path the field, such as {@code id} or {@code company/name}
         * @return this builder
         * @throws IllegalArgumentException if the path is not one of a field
         */
        public Builder orderByDescending(String path) {
            orderBy.add(FieldPath.check(path) + " desc");
            return this;
        }

        /**
         * Adds fields to be asked for; where none is added all are. The id always comes too, since models need it.
         *
         * @param paths the fields, such as {@code id} and {@code company/name}
         * @return this builder
         * @throws IllegalArgumentException if a path is not one of a field
         */
        public Builder fields(String... paths) {
            for (String path : Objects.requireNonNull(paths, "paths")) {
                fields.add(FieldPath.check(path));
            }
            return this;
        }

        /**
         * Sets how many records one request asks for.
         *
         * @param pageSize from 1 to 1,000
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder pageSize(int pageSize) {
            if (pageSize < 1 || pageSize > LARGEST_PAGE) {
                throw new IllegalArgumentException("pageSize is " + pageSize + "; it goes from 1 to " + LARGEST_PAGE);
            }
            this.pageSize = pageSize;
            return this;
        }

        /**
         * Makes the query.
         *
         * @return the query
         */
        public Query build() {
            return new Query(this);
        }

        private static boolean hasList(Condition condition) {
            if (condition instanceof Junction junction) {
                return junction.parts().stream().anyMatch(Builder::hasList);
            }
            return condition instanceof Comparison comparison
                    && comparison.operator().isList();
        }
    }
}
