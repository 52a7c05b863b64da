/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/streef-print-job.h"

#include "app/streef-paper.h"
#include "app/streef-print-preview.h"

/**
 * StreefPrintJob:
 *
 * Prints pages: those of a summary or the one of a chart, drawn by the same function as in the PDF.
 * The print dialog's own preview is ours.
 */
struct _StreefPrintJob
{
  GtkPrintOperation parent_instance;

  StreefPages *pages;
};

G_DEFINE_FINAL_TYPE (StreefPrintJob, streef_print_job, GTK_TYPE_PRINT_OPERATION)

static graphene_size_t
get_paper (GtkPageSetup *setup)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (setup);

  return GRAPHENE_SIZE_INIT ((float) gtk_paper_size_get_width (size, GTK_UNIT_POINTS),
                             (float) gtk_paper_size_get_height (size, GTK_UNIT_POINTS));
}

static void
streef_print_job_begin_print (GtkPrintOperation *operation,
                              GtkPrintContext   *context)
{
  StreefPrintJob *self = STREEF_PRINT_JOB (operation);

  gtk_print_operation_set_n_pages (operation, (int) streef_pages_get_n_pages (self->pages));
}

/* A page that is too wide for the paper as it lies is printed on its side. */
static void
streef_print_job_request_page_setup (GtkPrintOperation *operation,
                                     GtkPrintContext   *context,
                                     int                page,
                                     GtkPageSetup      *setup)
{
  StreefPrintJob *self = STREEF_PRINT_JOB (operation);
  const graphene_size_t upright = get_paper (setup);
  const graphene_size_t paper = streef_paper_turn (&upright, self->pages, (guint) page);

  if (paper.width > upright.width)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

static void
streef_print_job_draw_page (GtkPrintOperation *operation,
                            GtkPrintContext   *context,
                            int                page)
{
  StreefPrintJob *self = STREEF_PRINT_JOB (operation);
  const graphene_size_t paper
      = GRAPHENE_SIZE_INIT ((float) gtk_print_context_get_width (context),
                            (float) gtk_print_context_get_height (context));
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_save (cr);
  streef_paper_place (&paper, self->pages, (guint) page, cr);
  streef_pages_draw (self->pages, (guint) page, cr);
  cairo_restore (cr);
}

static gboolean
streef_print_job_preview (GtkPrintOperation        *operation,
                          GtkPrintOperationPreview *preview,
                          GtkPrintContext          *context,
                          GtkWindow                *parent)
{
  StreefPrintJob *self = STREEF_PRINT_JOB (operation);
  const graphene_size_t paper = get_paper (gtk_print_context_get_page_setup (context));
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  /* GTK wants something to draw on, though our preview draws by itself. */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  streef_print_preview_present (parent, self->pages, &paper, preview);

  return TRUE;
}

static void
streef_print_job_finalize (GObject *object)
{
  StreefPrintJob *self = STREEF_PRINT_JOB (object);

  g_clear_pointer (&self->pages, streef_pages_unref);

  G_OBJECT_CLASS (streef_print_job_parent_class)->finalize (object);
}

static void
streef_print_job_class_init (StreefPrintJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->finalize = streef_print_job_finalize;
  print_class->begin_print = streef_print_job_begin_print;
  print_class->request_page_setup = streef_print_job_request_page_setup;
  print_class->draw_page = streef_print_job_draw_page;
  print_class->preview = streef_print_job_preview;
}

/* The pages have margins of their own, so that the whole paper is theirs. */
static void
streef_print_job_init (StreefPrintJob *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
}

/**
 * streef_print_job_new:
 * @pages: (transfer none): what is printed
 * @name: what the job is called in the printer's queue
 *
 * Returns: (transfer full): an operation to be run
 */
StreefPrintJob *
streef_print_job_new (StreefPages *pages,
                      const char  *name)
{
  StreefPrintJob *self = g_object_new (STREEF_TYPE_PRINT_JOB, "job-name", name, NULL);

  self->pages = streef_pages_ref (pages);

  return self;
}
