package vn.thidua.etl.workbook;

import java.util.stream.Stream;

/** Workbooks with one sheet of figures, one trouble each. */
class MessyWorkbooksModuleTest extends MessyFilesModuleTest {
    @Override
    Stream<Messy> all() {
        return MessyWorkbooks.all();
    }
}
