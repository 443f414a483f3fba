package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.thidua.dashboard.PageCard;
import vn.thidua.shared.Texts;
import vn.thidua.ui.Reader;

/** Published figures, each with the words it was printed in and the item that printed it. */
class QuoteList extends Div {
    private static final long serialVersionUID = 1;

    private static final int AT_ONCE = 24;

    private final transient List<PageCard.Quote> quotes;
    private final Div list = new Div();
    private final Button more = new Button();
    private final Texts texts = Reader.texts();

    QuoteList(List<PageCard.Quote> quotes) {
        this.quotes = quotes;
        list.addClassName("quote-list");
        more.addClassName("quote-more");
        more.addClickListener(click -> showMore());
        add(list, more);
        showMore();
    }

    private void showMore() {
        int shown = list.getComponentCount();
        int next = Math.min(quotes.size(), shown + AT_ONCE);
        quotes.subList(shown, next).forEach(quote -> list.add(article(quote, texts)));
        int left = quotes.size() - next;
        more.setVisible(left > 0);
        more.setText(texts.get("dashboard.quote.more", String.valueOf(Math.min(left, AT_ONCE))));
    }

    private static Article article(PageCard.Quote quote, Texts texts) {
        Article article = new Article();
        article.addClassName("quote");
        article.add(
                line("quote-where", quote.subject() + " · " + quote.period()),
                line("quote-what", quote.what()),
                line("quote-figure", quote.figure().text()));
        if (!quote.quote().isBlank()) {
            article.getElement().appendChild(new Element("blockquote").setText(quote.quote()));
        }
        if (!quote.remark().isBlank()) {
            article.add(line("quote-remark", quote.remark()));
        }
        Div foot = new Div();
        foot.addClassName("quote-foot");
        foot.add(new Span(texts.get("dashboard.quote.reporter", quote.reporter())));
        if (!quote.asOf().isBlank()) {
            foot.add(new Span(texts.get("dashboard.quote.as-of", quote.asOf())));
        }
        String url = quote.url();
        String source = quote.source().isBlank() ? texts.get("dashboard.quote.source") : quote.source();
        if (url != null && (url.startsWith("http://") || url.startsWith("https://"))) {
            Anchor link = new Anchor(url, source, AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            foot.add(link);
        } else if (!quote.source().isBlank()) {
            foot.add(new Span(quote.source()));
        }
        article.add(foot);
        return article;
    }

    private static Paragraph line(String className, String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }
}
