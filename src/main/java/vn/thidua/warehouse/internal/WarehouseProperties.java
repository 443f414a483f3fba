package vn.thidua.warehouse.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code thidua.…}: where the warehouse lives and what it may use.
 *
 * @param data the data directory
 */
@ConfigurationProperties("thidua")
record WarehouseProperties(
        @DefaultValue("data") Path data, @DefaultValue Warehouse warehouse) {

    /**
     * @param threads of the engine; 0 for one a core
     * @param memory of the engine, beside the heap
     * @param connections at most so many at once
     */
    record Warehouse(
            @DefaultValue("0") int threads,
            @DefaultValue("2GB") String memory,
            @DefaultValue("16") int connections) {}

    int threads() {
        return warehouse.threads() > 0
                ? warehouse.threads()
                : Runtime.getRuntime().availableProcessors();
    }

    String memory() {
        return warehouse.memory();
    }

    int connections() {
        return warehouse.connections();
    }
}
