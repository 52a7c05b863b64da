/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"

#include "app/streef-export-choice.h"
#include "load/streef-pdf-reader.h"
#include "model/streef-fingerprint.h"

static const Figure figures[] = {
  { "one", 2019, "10", "20", "higher" },
  { "two", 2019, "5", "20", "higher" },
};

static StreefExportChoice *
make_choice (const StreefDataset *dataset)
{
  g_autoptr (StreefSession) session = streef_session_new ();
  g_autoptr (GPtrArray) grids = g_ptr_array_new ();
  const char *const files[] = { FIGURES_FILE, NULL };

  streef_session_set_dataset (session, dataset, grids, files, &(StreefReading) { 0 });
  return streef_export_choice_new (session);
}

/* With the data in it the PDF can be read back; without, it cannot. */
static void
test_data (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  g_autofree char *fingerprint = streef_fingerprint_new (dataset);
  StreefExportChoice *choice = make_choice (dataset);

  for (int attaches = FALSE; attaches <= TRUE; attaches++)
    {
      g_auto (StreefPdfData) data = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      gboolean is_read;

      choice->attaches_data = attaches;
      pdf = streef_export_choice_write (choice, "pdf", &error);
      g_assert_no_error (error);
      is_read = streef_pdf_read (&data, "summary.pdf", pdf, &error);
      g_assert_cmpint (is_read, ==, attaches);
      g_assert_cmpstr (data.fingerprint, ==, attaches ? fingerprint : NULL);
    }

  streef_export_choice_unref (choice);
}

static void
test_empty (void)
{
  g_autoptr (StreefDatasetRef) dataset = FIGURES_LOAD (figures);
  StreefExportChoice *choice = make_choice (dataset);

  g_assert_false (streef_export_choice_is_empty (choice));
  for (guint i = 0; i < dataset->categories->len; i++)
    {
      g_assert_false (streef_export_choice_is_empty (choice));
      streef_export_choice_set_chosen (choice, g_ptr_array_index (dataset->categories, i), FALSE);
    }
  g_assert_true (streef_export_choice_is_empty (choice));

  streef_export_choice_unref (choice);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-choice/data", test_data);
  g_test_add_func ("/export-choice/empty", test_empty);
  return g_test_run ();
}
