package io.github.helpdeskbuttons.outbox.internal;

/** Sees that the libraries are there which only an outbox needs. */
final class Libraries {
    private Libraries() {}

    static void check(boolean inFile) {
        need("com.github.kagkarlsson.scheduler.Scheduler", "db-scheduler", "com.github.kagkarlsson", "16.7.1");
        if (inFile) {
            need("org.h2.jdbcx.JdbcConnectionPool", "H2", "com.h2database", "2.4.240");
        }
    }

    static void need(String className, String name, String groupId, String version) {
        try {
            Class.forName(className, false, Libraries.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalStateException(
                    "The outbox needs " + name + ", which is not on the class path. Add to your pom.xml:\n"
                            + "<dependency>\n  <groupId>" + groupId + "</groupId>\n  <artifactId>"
                            + name.toLowerCase(java.util.Locale.ROOT) + "</artifactId>\n  <version>" + version
                            + "</version>\n</dependency>",
                    missing);
        }
    }
}
