package vn.thidua.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Judges a page that is open: against WCAG 2.2 AA by axe-core, and by how its parts lie on the screen. */
public final class PageAudit {
    private static final String RULES = """
            async part => {
              while (document.getAnimations().length) {
                await new Promise(requestAnimationFrame);
              }
              // the line that tells of a lost connection is put outside all landmarks by the framework
              const result = await axe.run({ exclude: ['vaadin-connection-indicator'] }, {
                runOnly: part === 'contrast'
                  ? { type: 'rule', values: ['color-contrast'] }
                  : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
                rules: part === 'structure' ? { 'color-contrast': { enabled: false } } : {},
                resultTypes: ['violations'],
              });
              return result.violations.flatMap(broken => broken.nodes.map(node =>
                `${broken.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} — ${node.failureSummary.slice(0, 240)}`
                  .replaceAll('\\n', ' ')));
            }""";

    private static final String LAYOUT = """
            () => {
              const told = [], name = part => `${part.tagName.toLowerCase()}.${[...part.classList].join('.')} "${
                part.textContent.trim().slice(0, 60)}"`;
              const root = document.documentElement;
              if (root.scrollWidth > innerWidth) {
                const widest = [...document.querySelectorAll('main *')]
                  .filter(part => part.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(name);
                told.push(`the page scrolls sideways: ${root.scrollWidth} > ${innerWidth}; ${widest.join('; ')}`);
              }
              const scrolls = part => /auto|scroll/.test(getComputedStyle(part).overflowX);
              for (const part of document.querySelectorAll(
                  '.tile *, .card-head *, .card-foot *, .item-list *, .panel-head *, .shell-header *, .filter-bar *')) {
                if (part.closest('.only-read-aloud, .search-button, e-chart, vaadin-avatar')) continue;
                const words = [...part.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                if (!words && !part.matches('vaadin-select-value-button')) continue;
                const style = getComputedStyle(part);
                if (style.display === 'inline' || style.visibility === 'hidden' || part.clientWidth === 0) continue;
                if (part.scrollWidth > part.clientWidth + 1 && !scrolls(part)) told.push(`text is cut off: ${name(part)}`);
              }
              for (const grid of document.querySelectorAll('.card-grid, .panel-row')) {
                const boxes = [...grid.children].map(part => [part, part.getBoundingClientRect()])
                  .filter(([, box]) => box.width > 0);
                boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([two, b]) => {
                  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (wide > 1 && high > 1) told.push(`cards overlap: ${name(one)} and ${name(two)}`);
                }));
              }
              return told;
            }""";

    private PageAudit() {}

    /** axe-core itself, to be put into every page of a context. */
    public static String script() {
        try (var source = PageAudit.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(source, "axe-core is a test dependency")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What breaks a rule, whatever the colours are; one line for each part of the page. */
    public static List<String> structure(Page page) {
        return texts(page.evaluate(RULES, "structure"));
    }

    /** What breaks the one rule that depends on light or dark. */
    public static List<String> contrast(Page page) {
        return texts(page.evaluate(RULES, "contrast"));
    }

    /** Sideways scrolling, texts that are cut off, cards that lie over each other; one line for each. */
    public static List<String> layout(Page page) {
        return texts(page.evaluate(LAYOUT));
    }

    private static List<String> texts(Object lines) {
        List<String> texts = new ArrayList<>();
        ((List<?>) lines).forEach(line -> texts.add(String.valueOf(line)));
        return texts;
    }
}
