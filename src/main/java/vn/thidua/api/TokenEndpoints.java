package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.security.ApiTokens;
import vn.thidua.security.CurrentUser;

/** Tokens with which a program speaks for the account that asks for one. */
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = "application/json")
@Tag(name = "Tokens")
class TokenEndpoints {
    private static final int MOST_DAYS = 366;

    private final ApiTokens tokens;
    private final CurrentUser user;

    TokenEndpoints(ApiTokens tokens, CurrentUser user) {
        this.tokens = tokens;
        this.user = user;
    }

    record Token(String token, int days) {}

    record Revoked(int tokens) {}

    @PostMapping
    @Operation(summary = "Makes a token for the account that asks; it is shown only here")
    ResponseEntity<Token> issue(
            @RequestParam("label") String label, @RequestParam(name = "days", defaultValue = "90") int days) {
        if (label.isBlank() || label.length() > 200) throw ApiProblem.badValue("label", label, "1–200");
        if (days < 1 || days > MOST_DAYS) throw ApiProblem.badValue("days", Integer.toString(days), "1–" + MOST_DAYS);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Token(tokens.issue(user.name(), label, Duration.ofDays(days)), days));
    }

    @DeleteMapping
    @Operation(summary = "Ends all tokens of the account that asks")
    Revoked revoke() {
        return new Revoked(tokens.revoke(user.name()));
    }
}
