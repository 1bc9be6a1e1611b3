package org.docket.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/**
 * The driver of the embedded database, with one commit at a time in this process.
 *
 * <p>H2 stores its tables one after the other. If another transaction completes its commit meanwhile, the file has the end of that transaction without
 * some of its rows until the next commit is stored, and a process that is killed before that leaves half of a transaction (H2 issue 2080). Changes of a
 * transaction that has not begun to commit are rolled back at the next start, whichever of them were stored.
 */
public final class SerialCommitDriver implements Driver {

    private static final ReentrantLock COMMITS = new ReentrantLock();

    private final Driver embedded = new org.h2.Driver();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = embedded.connect(url, properties);
        return connection == null ? null : proxy(Connection.class, new ConnectionHandler(connection));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return embedded.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return embedded.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return embedded.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return embedded.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return embedded.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(SerialCommitDriver.class.getName());
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SerialCommitDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static <T> T alone(Callable<T> commit) throws Exception {
        COMMITS.lock();
        try {
            return commit.call();
        } finally {
            COMMITS.unlock();
        }
    }

    private record ConnectionHandler(Connection connection) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "commit", "setAutoCommit" -> alone(() -> call(connection, method, arguments));
                case "prepareStatement", "prepareCall", "createStatement" -> statement(method.getReturnType(), call(connection, method, arguments));
                default -> call(connection, method, arguments);
            };
        }

        private Object statement(Class<?> type, Object made) {
            return proxy(type, new StatementHandler(connection, made));
        }
    }

    /** A change that commits by itself is made in a transaction, whose commit takes its turn: it must not hold the lock while it waits for a row. */
    private record StatementHandler(Connection connection, Object statement) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean changes = method.getName().startsWith("execute") && !method.getName().equals("executeQuery");
            return changes && connection.getAutoCommit() ? inTransaction(method, arguments) : call(statement, method, arguments);
        }

        private Object inTransaction(Method method, Object[] arguments) throws Exception {
            connection.setAutoCommit(false);
            try {
                Object result = call(statement, method, arguments);
                alone(() -> {
                    connection.commit();
                    return null;
                });
                return result;
            } catch (Exception e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
