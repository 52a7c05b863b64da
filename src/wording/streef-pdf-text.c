/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording/streef-pdf-text.h"

#include "language/streef-catalogue.h"

/**
 * streef_pdf_text:
 * @code: why a PDF is refused
 * @a: the problem's argument
 * @language: the language
 *
 * Returns: (transfer full): what is wrong and what to do
 */
char *
streef_pdf_text (StreefProblemCode  code,
                 const char        *a,
                 StreefLanguage     language)
{
  switch ((gint) code)
    {
    case STREEF_PROBLEM_PDF_DAMAGED:
      return g_strdup (streef_text (
        language, "This PDF is damaged or incomplete, so no figures can be read from it. Get it "
                  "again from where it comes from, or open the file with the results."));
    case STREEF_PROBLEM_PDF_ENCRYPTED:
      return g_strdup (streef_text (
        language, "This PDF is protected by a password, so no figures can be read from it. Save "
                  "it without one, or open the file with the results."));
    case STREEF_PROBLEM_PDF_FOREIGN:
      return g_strdup (streef_text (
        language, "Streefcijfer reads figures only from a PDF that it attached them to, and this "
                  "is another one. Open the file with the results."));
    case STREEF_PROBLEM_PDF_WITHOUT_DATA:
      return g_strdup (streef_text (
        language, "No data are attached to this PDF, so no figures can be read from it. Open the "
                  "file that it was made from, or make it again with its data."));
    case STREEF_PROBLEM_PDF_DATA_SEVERAL:
      return g_strdup (streef_text (
        language, "The data of several documents are attached to this PDF, so it is not clear "
                  "which are meant. Save the right ones from the PDF as a file and open that."));
    default:
      return g_strdup_printf (
        /* Translators: the name of a file of data that is attached to a PDF. */
        streef_text (language, "The data attached to this PDF, %s, do not belong to its figures: "
                               "they were changed or damaged. Open the file that the PDF was made "
                               "from."),
        a);
    }
}
