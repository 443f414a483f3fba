/** Accounts as an administrator and their owners see them. At the end of the flow, before a screen. */
@NullMarked
package vn.thidua.ui.account;

import org.jspecify.annotations.NullMarked;
