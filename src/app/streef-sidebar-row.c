/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-sidebar-row.h"

#include "app/streef-name-label.h"
#include "app/streef-retranslator.h"
#include "app/streef-status-icon.h"
#include "language/streef-catalogue.h"
#include "wording/streef-words.h"

/* In pixels, per level below the theme. */
#define INDENT 14

/**
 * StreefSidebarRow:
 *
 * A place to go to: a page, or a category with its status in the year of the session. It lives no
 * longer than the data set.
 */
struct _StreefSidebarRow
{
  GtkListBoxRow parent_instance;

  GtkGrid *grid;
  GtkImage *page_image;
  GtkLabel *name_label;
  GtkLabel *count_label;
  GtkImage *status_image;

  StreefPage page;
  const StreefCategory *category; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StreefSidebarRow, streef_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
streef_sidebar_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), STREEF_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (streef_sidebar_row_parent_class)->dispose (object);
}

static void
streef_sidebar_row_class_init (StreefSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = streef_sidebar_row_dispose;

  streef_retranslator_set_template (widget_class, "streef-sidebar-row");
  streef_retranslator_bind (widget_class, StreefSidebarRow, grid);
  streef_retranslator_bind (widget_class, StreefSidebarRow, page_image);
  streef_retranslator_bind (widget_class, StreefSidebarRow, name_label);
  streef_retranslator_bind (widget_class, StreefSidebarRow, count_label);
  streef_retranslator_bind (widget_class, StreefSidebarRow, status_image);
  streef_retranslator_bind_texts (widget_class);
}

static void
streef_sidebar_row_init (StreefSidebarRow *self)
{
  streef_retranslator_init_template (GTK_WIDGET (self));
}

/* A theme has no results of its own: it is a heading, and does not count as a level. */
static guint
get_level (const StreefCategory *category)
{
  const StreefCategory *top = category;

  while (top->parent != NULL)
    top = top->parent;

  return streef_category_get_depth (category) - (top->results->len == 0 && top != category ? 1 : 0);
}

static void
show_page_icon (StreefSidebarRow *self)
{
  gtk_image_set_from_icon_name (self->page_image, self->page == STREEF_PAGE_PROBLEMS
                                                      ? "dialog-warning-symbolic"
                                                      : "streef-overview-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->page_image), TRUE);
}

/**
 * streef_sidebar_row_new:
 * @category: (nullable): for STREEF_PAGE_CATEGORY
 */
StreefSidebarRow *
streef_sidebar_row_new (StreefPage            page,
                        const StreefCategory *category)
{
  StreefSidebarRow *self = g_object_new (STREEF_TYPE_SIDEBAR_ROW, NULL);
  guint level;

  self->page = page;
  self->category = category;
  if (category == NULL)
    {
      show_page_icon (self);
      return self;
    }

  level = get_level (category);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), (int) level * INDENT);
  if (level > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->name_label), "dim-label");

  return self;
}

StreefPage
streef_sidebar_row_get_page (StreefSidebarRow *self)
{
  g_return_val_if_fail (STREEF_IS_SIDEBAR_ROW (self), STREEF_PAGE_OVERVIEW);

  return self->page;
}

/* (transfer none) (nullable) */
const StreefCategory *
streef_sidebar_row_get_category (StreefSidebarRow *self)
{
  g_return_val_if_fail (STREEF_IS_SIDEBAR_ROW (self), NULL);

  return self->category;
}

/* (transfer none) (nullable): the theme that the row stands under, a category without results. */
const StreefCategory *
streef_sidebar_row_get_theme (StreefSidebarRow *self)
{
  const StreefCategory *top;

  g_return_val_if_fail (STREEF_IS_SIDEBAR_ROW (self), NULL);

  for (top = self->category; top != NULL && top->parent != NULL;)
    top = top->parent;

  return top != NULL && top->results->len == 0 ? top : NULL;
}

/* Whether what the row shows holds @text, in whatever case; pages always stay. */
gboolean
streef_sidebar_row_matches (StreefSidebarRow *self,
                            const char       *text)
{
  g_autofree char *needle = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (STREEF_IS_SIDEBAR_ROW (self), FALSE);

  if (self->category == NULL)
    return TRUE;

  needle = g_utf8_casefold (text, -1);
  name = g_utf8_casefold (streef_name_label_get_name (self->name_label), -1);

  return strstr (name, needle) != NULL;
}

static void
set_accessible_label (StreefSidebarRow *self,
                      const char       *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_page (StreefSidebarRow *self,
             StreefSession    *session)
{
  const StreefLanguage language = streef_session_get_language (session);
  const guint n_problems = streef_session_get_dataset (session)->problems->len;
  const char *name = self->page == STREEF_PAGE_PROBLEMS ? streef_text (language, "Data problems")
                                                        : streef_text (language, "Overview");
  g_autofree char *count = NULL;
  g_autofree char *spoken = NULL;

  streef_name_label_show (self->name_label, name);
  if (self->page != STREEF_PAGE_PROBLEMS)
    {
      set_accessible_label (self, name);
      return;
    }

  count = g_strdup_printf ("%u", n_problems);
  /* Translators: a row of the sidebar as a screen reader says it: "Data problems, 6" */
  spoken = g_strdup_printf (streef_text (language, "Data problems, %u"), n_problems);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), TRUE);
  set_accessible_label (self, spoken);
}

static void
update_category (StreefSidebarRow *self,
                 StreefSession    *session)
{
  const StreefLanguage language = streef_session_get_language (session);
  const int year = streef_session_get_year (session);
  const StreefResult *result = streef_category_get_result (self->category, year);
  const StreefComparisonRow row = {
    .key = { self->category, year },
    .result = result,
    .judgement
    = streef_judge (self->category, result, &streef_session_get_dataset (session)->reference_date),
  };
  g_autofree char *name = streef_words_category_name (self->category, language);
  g_autofree char *spoken = NULL;

  streef_name_label_show (self->name_label, name);
  gtk_widget_set_visible (GTK_WIDGET (self->status_image), self->category->results->len > 0);
  streef_status_icon_show (self->status_image, row.judgement.status);
  /* Translators: a row of the sidebar as a screen reader says it: a category and its status */
  spoken = g_strdup_printf (streef_text (language, "%1$s, %2$s"), name,
                            streef_words_row_status (&row, language));
  set_accessible_label (self, self->category->results->len > 0 ? spoken : name);
}

/* Shows the language and year of the session. */
void
streef_sidebar_row_update (StreefSidebarRow *self,
                           StreefSession    *session)
{
  g_return_if_fail (STREEF_IS_SIDEBAR_ROW (self));

  if (self->category == NULL)
    update_page (self, session);
  else
    update_category (self, session);
}
