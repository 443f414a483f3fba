/**
 * What somebody does with the own account: change the password, at the latest when the first one was made by others.
 * Stands between sign-in and every other screen.
 */
@NullMarked
package vn.thidua.ui.account;

import org.jspecify.annotations.NullMarked;
