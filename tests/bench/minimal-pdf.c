/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <stdio.h>
#include <string.h>

/* The least that a program can do to draw as much as the summary of summary-csv: no model, no layout, no language, no structure. It reads
 * the figures with sscanf() and puts three charts and three tables on as many pages:
 *
 *   minimal-pdf FIGURES.csv OUT.pdf
 */

#define N_CATEGORIES 2
#define N_YEARS 29
#define LEFT 71.0
#define WIDTH 465.0
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define TOP 57.0
#define BOTTOM (PAGE_HEIGHT - 71.0)
#define CHART_HEIGHT 150.0

typedef struct
{
  char name[64];
  int year;
  int achieved;
  int target;
} Figure;

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  double y;
  int n_pages;
} Page;

static const PangoAlignment alignments[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_RIGHT, PANGO_ALIGN_RIGHT,
                                             PANGO_ALIGN_RIGHT, PANGO_ALIGN_RIGHT, PANGO_ALIGN_LEFT };
static const double columns[] = { 0, 130, 200, 260, 330, 350 };

/* @align moves the text: 0 starts at @x, 1 ends there, 0.5 has its middle there. */
static void
draw_text (Page       *page,
           double      x,
           double      y,
           double      align,
           double      size,
           gboolean    is_bold,
           const char *text)
{
  PangoFontDescription *font = pango_font_description_from_string (is_bold ? "Noto Sans Bold" : "Noto Sans");
  int width;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (page->layout, font);
  pango_layout_set_text (page->layout, text, -1);
  pango_layout_get_size (page->layout, &width, NULL);
  cairo_move_to (page->cr, x - align * width / PANGO_SCALE, y - (double) pango_layout_get_baseline (page->layout) / PANGO_SCALE);
  pango_cairo_show_layout (page->cr, page->layout);
  pango_font_description_free (font);
}

static void
draw_number (Page    *page,
             double   x,
             double   y,
             double   align,
             gboolean is_bold,
             int      number)
{
  char text[16];

  g_snprintf (text, sizeof text, "%d", number);
  draw_text (page, x, y, align, 9, is_bold, text);
}

static void
draw_rule (Page  *page,
           double y,
           double thickness)
{
  cairo_rectangle (page->cr, LEFT, y, WIDTH, thickness);
  cairo_fill (page->cr);
}

static void
draw_furniture (Page *page)
{
  char number[32];

  g_snprintf (number, sizeof number, "Pagina %d van 3", ++page->n_pages);
  draw_text (page, LEFT, 40, 0, 9, FALSE, "Meting van de samenvatting");
  draw_rule (page, 45, 0.75);
  draw_rule (page, PAGE_HEIGHT - 53, 0.75);
  draw_text (page, LEFT, PAGE_HEIGHT - 40, 0, 9, FALSE, "Vingerafdruk van de gegevens sf1:0000 0000 0000 0000");
  draw_text (page, LEFT + WIDTH, PAGE_HEIGHT - 40, 1, 9, FALSE, number);
}

static void
make_room (Page  *page,
           double height)
{
  if (page->y + height <= BOTTOM)
    return;

  cairo_show_page (page->cr);
  draw_furniture (page);
  page->y = TOP + 20;
}

static void
draw_heading (Page       *page,
              double      size,
              const char *text)
{
  make_room (page, size * 3);
  page->y += size * 2;
  draw_text (page, LEFT, page->y, 0, size, TRUE, text);
}

static void
draw_row (Page        *page,
          const char **cells,
          gboolean     is_bold)
{
  make_room (page, 16);
  page->y += 16;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    draw_text (page, LEFT + columns[i], page->y, alignments[i] == PANGO_ALIGN_RIGHT, 9.5, is_bold, cells[i]);
  draw_rule (page, page->y + 4, 0.75);
}

static void
draw_figure_row (Page         *page,
                 const Figure *figure,
                 const char   *first)
{
  char achieved[16];
  char target[16];
  char difference[16];
  char rate[16];
  const int permille = (figure->achieved * 2000 + figure->target) / (figure->target * 2);
  const char *cells[] = { first, achieved, target, difference, rate,
                          figure->achieved < figure->target ? "niet gehaald" : "overtroffen" };

  g_snprintf (achieved, sizeof achieved, "%d", figure->achieved);
  g_snprintf (target, sizeof target, "%d", figure->target);
  g_snprintf (difference, sizeof difference, "%+d", figure->achieved - figure->target);
  g_snprintf (rate, sizeof rate, "%d,%d%%", permille / 10, permille % 10);
  draw_row (page, cells, FALSE);
}

static void
draw_head (Page       *page,
           const char *title,
           const char *first)
{
  const char *cells[] = { first, "Gerealiseerd", "Streefcijfer", "Verschil", "% van streefcijfer", "Status" };

  draw_heading (page, 11, title);
  draw_row (page, cells, TRUE);
}

static void
draw_bar (Page  *page,
          double x,
          double y,
          double width,
          double height)
{
  cairo_set_source_rgb (page->cr, 0.07, 0.26, 0.43);
  cairo_rectangle (page->cr, x, y, width, height);
  cairo_fill (page->cr);
  cairo_set_source_rgb (page->cr, 0.1, 0.1, 0.1);
}

static void
draw_captions (Page       *page,
               const char *title,
               const char *subtitle)
{
  make_room (page, CHART_HEIGHT + 60);
  draw_heading (page, 11, title);
  page->y += 13;
  draw_text (page, LEFT, page->y, 0, 9, FALSE, subtitle);
}

static void
draw_categories_chart (Page         *page,
                       const Figure *figures)
{
  draw_captions (page, "1 van de 2 streefcijfers gehaald in 2025",
                 "Onderzoeken per categorie, 2025. Balk: gerealiseerd. Streep: streefcijfer.");
  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      const Figure *figure = &figures[(i + 1) * N_YEARS - 1];
      const double width = figure->achieved * 0.4;
      char label[32];

      page->y += 32;
      g_snprintf (label, sizeof label, "%d van %d", figure->achieved, figure->target);
      draw_text (page, LEFT, page->y, 0, 9.5, FALSE, figure->name);
      draw_bar (page, LEFT + 160, page->y - 10, width, 14);
      draw_text (page, LEFT + 165 + width, page->y, 0, 9.5, TRUE, label);
      cairo_rectangle (page->cr, LEFT + 160 + figure->target * 0.4, page->y - 14, 2, 22);
      cairo_fill (page->cr);
    }
  page->y += 20;
  draw_text (page, LEFT, page->y, 0, 9, FALSE, "Bron: figures.csv");
}

static void
draw_years_chart (Page         *page,
                  const Figure *figures)
{
  const double slot = WIDTH / N_YEARS;

  draw_captions (page, "Onderzoeken in 2025 tegenover het streefcijfer",
                 "Onderzoeken, 1997–2025. Balk: gerealiseerd. Streep: streefcijfer van dat jaar. Ruit: niet gehaald.");
  page->y += CHART_HEIGHT;
  for (guint i = 0; i < N_YEARS; i++)
    {
      const double middle = LEFT + slot * (i + 0.5);
      const double height = figures[i].achieved * 0.2;

      draw_bar (page, middle - 4, page->y - height, 8, height);
      cairo_rectangle (page->cr, middle - 6, page->y - figures[i].target * 0.2, 12, 2);
      cairo_fill (page->cr);
      draw_number (page, middle, page->y - height - 4, 0.5, TRUE, figures[i].achieved);
      draw_number (page, middle, page->y + 13, 0.5, FALSE, figures[i].year);
      draw_number (page, middle, page->y + 25, 0.5, FALSE, figures[i].target);
    }
  draw_rule (page, page->y, 0.75);
  page->y += 40;
  draw_text (page, LEFT, page->y, 0, 9, FALSE, "Bron: figures.csv");
}

/* As many words as the summary has to say about how it is read and made. */
static void
draw_notes (Page *page)
{
  static const char *const lines[] = {
    "Gerealiseerd: in het jaar behaald. Streefcijfer: voor het jaar afgesproken. Tekort: ontbreekt aan het",
    "streefcijfer. Het verschil is gerealiseerd min streefcijfer. Het percentage is gerealiseerd gedeeld door",
    "streefcijfer, afgerond op één decimaal. Er is gerekend met de cijfers zoals ze zijn geleverd.",
  };

  draw_heading (page, 14, "Hoe de cijfers zijn berekend");
  for (guint i = 0; i < 12; i++)
    {
      make_room (page, 14.5);
      page->y += 14.5;
      draw_text (page, LEFT, page->y, 0, 10, FALSE, lines[i % G_N_ELEMENTS (lines)]);
    }
}

static void
draw_pages (Page         *page,
            const Figure *figures)
{
  draw_furniture (page);
  draw_heading (page, 20, "1 van de 2 streefcijfers gehaald in 2025");
  page->y += 24;
  draw_text (page, LEFT, page->y, 0, 10.5, FALSE, "Twee categorieën over 29 jaren, elk met een streefcijfer per jaar.");
  draw_categories_chart (page, figures);
  draw_head (page, "Onderzoeken per categorie, 2025", "Categorie");
  for (guint i = 0; i < N_CATEGORIES; i++)
    draw_figure_row (page, &figures[(i + 1) * N_YEARS - 1], figures[i * N_YEARS].name);

  for (guint i = 0; i < N_CATEGORIES; i++)
    {
      draw_heading (page, 14, figures[i * N_YEARS].name);
      draw_years_chart (page, figures + i * N_YEARS);
      draw_head (page, "Onderzoeken per jaar", "Jaar");
      for (guint j = 0; j < N_YEARS; j++)
        {
          char year[8];

          g_snprintf (year, sizeof year, "%d", figures[i * N_YEARS + j].year);
          draw_figure_row (page, &figures[i * N_YEARS + j], year);
        }
    }

  draw_notes (page);
}

static gboolean
read_figures (const char *path,
              Figure     *figures)
{
  char line[256];
  guint n_read = 0;
  FILE *file = fopen (path, "r");

  while (file != NULL && n_read < N_CATEGORIES * N_YEARS && fgets (line, sizeof line, file) != NULL)
    {
      Figure *figure = &figures[n_read];

      n_read += sscanf (line, "%63[^;];onderzoeken;hoger;%d;%d;%d", figure->name, &figure->year, &figure->achieved,
                        &figure->target) == 4;
    }

  if (file != NULL)
    fclose (file);
  return n_read == N_CATEGORIES * N_YEARS;
}

int
main (int   argc,
      char *argv[])
{
  Figure figures[N_CATEGORIES * N_YEARS];
  cairo_surface_t *surface;
  cairo_status_t status;
  Page page = { .y = TOP };

  if (argc != 3 || !read_figures (argv[1], figures))
    return 2;

  surface = cairo_pdf_surface_create (argv[2], PAGE_WIDTH, PAGE_HEIGHT);
  page.cr = cairo_create (surface);
  page.layout = pango_cairo_create_layout (page.cr);
  draw_pages (&page, figures);

  g_object_unref (page.layout);
  cairo_destroy (page.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
