package vn.thidua.operations;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import org.jooq.Transaction;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Lets {@code dsl.transaction(…)} begin, or take part in, Spring's transaction of the same connection. */
record OperationsTransactions(PlatformTransactionManager manager) implements TransactionProvider {

    private record Begun(TransactionStatus status) implements Transaction {}

    @Override
    public void begin(TransactionContext context) {
        // nested: an inner block that fails goes back to its savepoint only
        context.transaction(new Begun(manager.getTransaction(new DefaultTransactionDefinition(PROPAGATION_NESTED))));
    }

    @Override
    public void commit(TransactionContext context) {
        manager.commit(status(context));
    }

    @Override
    public void rollback(TransactionContext context) {
        manager.rollback(status(context));
    }

    private static TransactionStatus status(TransactionContext context) {
        if (context.transaction() instanceof Begun begun) return begun.status();
        throw new IllegalStateException("no transaction was begun here");
    }
}
