/**
 * What every test in a real browser needs: one Chromium for the run, pages that fail on any console error, screenshots.
 * Tests named {@code XxxBrowserTest} extend {@link vn.thidua.browser.BrowserTest}.
 */
@NullMarked
package vn.thidua.browser;

import org.jspecify.annotations.NullMarked;
