package dev.isnad.benchmark.stores;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Hands on the plan of every statement that is run through it, as PostgreSQL's {@code auto_explain}
 * measured it: {@code EXPLAIN (ANALYZE, BUFFERS)} of what a store really sends, parameters and
 * nested statements included. For a superuser.
 */
final class ExplainedDataSource {
  private static final String EXPLAIN =
      """
      LOAD 'auto_explain';
      SET auto_explain.log_min_duration = 0;
      SET auto_explain.log_analyze = on;
      SET auto_explain.log_buffers = on;
      SET auto_explain.log_nested_statements = on;
      SET auto_explain.log_parameter_max_length = 100;
      SET client_min_messages = log
      """;

  private static final String STOP =
      "SET client_min_messages = notice; SET auto_explain.log_min_duration = -1";

  private ExplainedDataSource() {}

  static DataSource of(DataSource plain, Consumer<String> plans) {
    return proxy(
        DataSource.class,
        plain,
        (method, result) -> {
          if (!(result instanceof Connection connection)) {
            return result;
          }
          run(connection, EXPLAIN);
          return explained(connection, plans);
        },
        method -> {});
  }

  private static Connection explained(Connection plain, Consumer<String> plans) {
    return proxy(
        Connection.class,
        plain,
        (method, result) -> {
          if (result instanceof PreparedStatement statement) {
            return explained(PreparedStatement.class, statement, plans);
          }
          return result instanceof Statement statement
              ? explained(Statement.class, statement, plans)
              : result;
        },
        method -> {
          if (method.equals("close") && !plain.isClosed()) {
            run(plain, STOP);
          }
        });
  }

  private static <S extends Statement> S explained(Class<S> type, S plain, Consumer<String> plans) {
    return proxy(
        type,
        plain,
        (method, result) -> {
          if (method.startsWith("execute")) {
            for (SQLWarning w = plain.getWarnings(); w != null; w = w.getNextWarning()) {
              plans.accept(w.getMessage());
            }
          }
          return result;
        },
        method -> {});
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Sees what a method of the given name gave. */
  @FunctionalInterface
  private interface After {
    Object apply(String method, Object result) throws SQLException;
  }

  @FunctionalInterface
  private interface Before {
    void accept(String method) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T plain, After after, Before before) {
    InvocationHandler handler =
        (self, method, args) -> {
          before.accept(method.getName());
          return after.apply(method.getName(), invoke(plain, method, args));
        };
    return type.cast(
        Proxy.newProxyInstance(
            ExplainedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Object plain, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(plain, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
