package io.github.helpdeskbuttons.outbox.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that is given back when it is closed, and of no use after that. */
final class LentConnection implements InvocationHandler {
    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private final Connection connection;
    private final Consumer<Connection> giveBack;
    private final AtomicBoolean givenBack = new AtomicBoolean();

    private LentConnection(Connection connection, Consumer<Connection> giveBack) {
        this.connection = connection;
        this.giveBack = giveBack;
    }

    static Connection of(Connection connection, Consumer<Connection> giveBack) {
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LentConnection(connection, giveBack));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                if (givenBack.compareAndSet(false, true)) {
                    giveBack.accept(connection);
                }
                return null;
            }
            case "isClosed" -> {
                return givenBack.get() || connection.isClosed();
            }
            default -> {
                if (givenBack.get()) {
                    throw new SQLException("This connection was closed.", CONNECTION_DOES_NOT_EXIST);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            }
        }
    }
}
