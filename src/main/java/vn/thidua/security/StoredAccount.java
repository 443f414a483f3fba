package vn.thidua.security;

/** An account with the hash of its password, which never leaves this module. */
record StoredAccount(Account account, String passwordHash) {
    @Override
    public String toString() {
        return account.username();
    }
}
