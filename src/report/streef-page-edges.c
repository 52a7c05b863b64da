/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-page-edges.h"

#include "language/streef-catalogue.h"
#include "model/streef-fingerprint.h"

/* Lengths of LOOK, in points. */
#define HEADER_BASELINE (14 / 25.4 * 72)
#define HEADER_TO_RULE 5
#define FOOTER_RAISE (14 / 25.4 * 72)
#define FOOTER_TO_RULE 13
/* Below the last line of the footer, which many printers cannot reach. */
#define FOOTER_LOWEST 14
#define RULE 0.75
#define HEADER_GAP 20

static double
get_width (const StreefPageEdges *self)
{
  return self->width - STREEF_PAGE_LEFT - (STREEF_PAGE_WIDTH - STREEF_PAGE_RIGHT);
}

/* Adds a line to the head or foot of a page, at its left or its right end. */
static void
add_edge_line (const StreefPageEdges *self,
               StreefLeaf  *leaf,
               const char  *text,
               StreefRole   role,
               gboolean     at_right,
               double       baseline)
{
  StreefParagraph *line = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_NOTE, text);
  const double x = at_right ? get_width (self) - streef_paragraph_get_width (line) : 0;

  streef_paragraph_break (line, get_width (self));
  streef_leaf_add_line (leaf, line, 0, role, x, baseline);
}

/* The title, unless it is too long for one line: a name is never cut. */
static char *
dup_running_title (const StreefPageEdges *self,
                   const char  *beside)
{
  StreefTypesetter *typesetter = self->blocks->typesetter;
  const double room
    = get_width (self) - HEADER_GAP
      - streef_paragraph_get_width (streef_typesetter_set (typesetter, STREEF_TYPE_NOTE, beside));
  StreefParagraph *title = streef_typesetter_set (typesetter, STREEF_TYPE_NOTE, self->title);

  if (streef_paragraph_get_width (title) <= room)
    return g_strdup (self->title);

  return g_strdup (streef_text (self->blocks->language, "Summary of results"));
}

static char *
dup_running_reference (const StreefPageEdges *self)
{
  if (self->dataset->reference == NULL)
    return g_strdup ("");

  /* Translators: the letter that the document goes with: "Kamerstuk 31 015, nr. 121". */
  return g_strdup_printf (streef_text (self->blocks->language, "Annex to %s"),
                          self->dataset->reference);
}

/* (transfer full): the running title of a page behind the first. */
StreefLeaf *
streef_page_edges_make_header (const StreefPageEdges *self)
{
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_HEADER);
  g_autofree char *reference = dup_running_reference (self);
  g_autofree char *title = dup_running_title (self, reference);

  add_edge_line (self, leaf, title, STREEF_ROLE_SECONDARY, FALSE, HEADER_BASELINE);
  if (*reference != '\0')
    add_edge_line (self, leaf, reference, STREEF_ROLE_SECONDARY, TRUE, HEADER_BASELINE);
  streef_leaf_add_rule (leaf, STREEF_ROLE_RULE, 0, HEADER_BASELINE + HEADER_TO_RULE,
                        get_width (self), RULE);

  return leaf;
}

/* Adds the theme's text below the first line of the footer.
 *
 * Returns: the baseline of that first line, which moves up where the text needs more than two */
static double
add_footer_text (const StreefPageEdges *self,
                 StreefLeaf  *leaf)
{
  const char *text = streef_theme_texts_get (streef_theme_get_footer (self->blocks->theme),
                                             self->blocks->language, NULL);
  const double footer_baseline = self->height - FOOTER_RAISE;
  StreefParagraph *lines;
  double leading;
  double baseline;

  if (text == NULL)
    return footer_baseline;

  lines = streef_typesetter_set (self->blocks->typesetter, STREEF_TYPE_NOTE, text);
  leading = streef_paragraph_get_leading (lines);
  streef_paragraph_break (lines, get_width (self));
  baseline = MIN (footer_baseline, self->height - FOOTER_LOWEST
                                     - streef_paragraph_get_n_lines (lines) * leading);
  streef_leaf_add_lines (leaf, lines, STREEF_ROLE_SECONDARY, 0, baseline + leading);

  return baseline;
}

/* (transfer full): fingerprint and number of the page, with the theme's text below them. */
StreefLeaf *
streef_page_edges_make_footer (const StreefPageEdges *self)
{
  const StreefLanguage language = self->blocks->language;
  StreefLeaf *leaf = streef_leaf_new_artifact (STREEF_ARTIFACT_FOOTER);
  g_autofree char *digits = streef_fingerprint_dup_short (self->fingerprint);
  /* Translators: the first digits of the fingerprint. */
  g_autofree char *fingerprint
    = g_strdup_printf (streef_text (language, "Fingerprint of the data %s"), digits);
  /* Translators: the number of the page, and how many there are. */
  g_autofree char *page
    = g_strdup_printf (streef_text (language, "Page %1$u of %2$u"), self->number + 1, self->n_pages);
  const double baseline = add_footer_text (self, leaf);

  streef_leaf_add_rule (leaf, STREEF_ROLE_RULE, 0, baseline - FOOTER_TO_RULE, get_width (self),
                        RULE);
  add_edge_line (self, leaf, fingerprint, STREEF_ROLE_SECONDARY, FALSE, baseline);
  add_edge_line (self, leaf, page, STREEF_ROLE_TEXT, TRUE, baseline);

  return leaf;
}
