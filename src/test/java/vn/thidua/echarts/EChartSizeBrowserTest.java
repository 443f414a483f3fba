package vn.thidua.echarts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drawing keeps to its place, whatever becomes of its card and its window. */
class EChartSizeBrowserTest extends ChartsInBrowser {
    @Test
    void redrawsInTheOtherSchemeAndForgetsNothing() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        var chart = page.locator("#bar");
        var light = pixels(chart);

        page.evaluate("document.documentElement.style.colorScheme = 'dark'");

        page.waitForFunction(
                "before => document.querySelector('#bar').matches('[ready]') "
                        + "&& document.querySelector('#bar').shadowRoot.querySelector('canvas').toDataURL() !== before",
                light);
        page.evaluate("document.documentElement.style.colorScheme = 'light'");
        page.waitForFunction(
                "before => document.querySelector('#bar').shadowRoot.querySelector('canvas').toDataURL() === before",
                light);
    }

    @Test
    void followsItsSizeAndSurvivesBeingMoved() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));

        page.setViewportSize(700, 900);
        page.waitForFunction(
                "() => { const c = document.querySelector('#line'); "
                        + "return c.matches('[ready]') && c.shadowRoot.querySelector('canvas').clientWidth === c.clientWidth }");
        page.evaluate("document.querySelector('main').append(document.querySelector('#line'))");

        page.locator("main > #line[ready]").waitFor();
        assertThat(page.locator("#line canvas")).hasCount(1);
        page.evaluate("document.querySelector('#line').remove()");
    }

    @Test
    void aDrawingDoesNotStickOutOfACardThatBecameNarrower() {
        var page = show(1280, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));

        // measured before the browser gets to draw again
        var outside = page.evaluate("""
                () => {
                  document.querySelector('main').style.width = '20rem';
                  return [...document.querySelectorAll('e-chart')]
                      .filter(chart => chart.scrollWidth > chart.clientWidth).map(chart => chart.id);
                }""");

        assertThat((List<?>) outside).isEmpty();
    }

    @Test
    void aTipWiderThanItsChartStaysInsideTheWindow() {
        var page = show(360, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));
        var chart = page.locator("#small-multiple");
        chart.evaluate("chart => { chart.style.width = '5rem'; chart.style.marginLeft = 'auto'; }");
        page.waitForFunction("() => { const c = document.querySelector('#small-multiple'); "
                + "return c.matches('[ready]') && c.shadowRoot.querySelector('canvas').clientWidth === 80 }");

        chart.focus();
        page.keyboard().press("End");

        assertThat(chart.locator(".tip")).isVisible();
        var tip = chart.locator(".tip").boundingBox();
        assertThat(tip.width).isGreaterThan(80);
        assertThat(tip.x).isNotNegative();
        assertThat(tip.x + tip.width).isLessThanOrEqualTo(360);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void barsBeginBelowEveryLineOfTheLegend(int width) {
        var page = show(width, ColorScheme.LIGHT, ChartGallery.all(ChartLanguage.VI, false));

        var room = page.locator("#stacked-bar").evaluate("""
                chart => {
                  const drawn = echarts.getInstanceByDom(chart.shadowRoot.querySelector('.plot')), model = drawn.getModel();
                  const legend = drawn.getViewOfComponentModel(model.getComponent('legend')).group;
                  const box = legend.getBoundingRect();
                  return model.getComponent('grid').coordinateSystem.getRect().y - legend.y - box.y - box.height;
                }""");

        assertThat(((Number) room).doubleValue()).isBetween(6.0, 20.0);
    }
}
