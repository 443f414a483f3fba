package vn.thidua.etl.rule;

import vn.thidua.reference.Reference;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.StatementWatch;

/**
 * What rules look at.
 *
 * @param current what is published
 * @param preview what would be published
 */
public record RuleContext(
        LoadId load, Dataset dataset, Reference reference, Snapshot current, Snapshot preview, StatementWatch watch) {}
