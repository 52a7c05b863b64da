/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/figures.h"
#include "model/streef-judgement.h"

static StreefJudgement
judge (const char *achieved,
       const char *target,
       const char *words,
       const char *reference_date)
{
  const Figure figure = { "A", 2015, achieved, target, words };
  g_autoptr (StreefDatasetRef) dataset = figures_load (&figure, 1, reference_date);
  const StreefCategory *category = g_ptr_array_index (dataset->categories, 0);

  return streef_judge (category, streef_category_get_result (category, 2015), &dataset->reference_date);
}

static void
test_status (void)
{
  static const struct
  {
    const char *achieved;
    const char *target;
    const char *words;
    const char *status;
    int effect;
  } cases[] = {
    /* Higher is better. */
    { "842", "600", "higher", "exceeded", +1 },
    { "600", "600", "higher", "met", 0 },
    { "600,0", "600", "higher", "met", 0 },
    { "600,01", "600", "higher", "exceeded", +1 },
    { "599", "600", "higher", "not-met", -1 },
    { "0", "20", "higher", "not-met", -1 },
    { "0", "0", "higher", "met", 0 },
    { "-3", "-5", "higher", "exceeded", +1 },
    /* Lower is better. */
    { "842", "600", "lower", "not-met", -1 },
    { "600", "600", "lower", "met", 0 },
    { "599", "600", "lower", "exceeded", +1 },
    /* Within a range. */
    { "20", "20 tot 25", "range", "met", 0 },
    { "25", "20 tot 25", "range", "met", 0 },
    { "22", "20 tot 25", "range", "met", 0 },
    { "19", "20 tot 25", "range", "not-met", -1 },
    { "26", "20 tot 25", "range", "not-met", -1 },
    { "26", "20 tot 25", "higher", "exceeded", +1 },
    { "19", "20 tot 25", "higher", "not-met", -1 },
    { "22", "20 tot 25", "lower", "met", 0 },
    { "19", "20 tot 25", "lower", "exceeded", +1 },
    { "22", "20 tot 25", NULL, "met", 0 },
    { "5", "5", "range", "met", 0 },
    { "6", "5", "range", "not-met", -1 },
    /* Tolerance, absolute and in per cent of the target. */
    { "595", "600", "higher tolerance=5", "nearly-met", -1 },
    { "594", "600", "higher tolerance=5", "not-met", -1 },
    { "605", "600", "lower tolerance=5", "nearly-met", -1 },
    { "606", "600", "lower tolerance=5", "not-met", -1 },
    { "570", "600", "higher tolerance=5%", "nearly-met", -1 },
    { "569,9", "600", "higher tolerance=5%", "not-met", -1 },
    { "630", "600", "lower tolerance=5%", "nearly-met", -1 },
    { "601", "600", "higher tolerance=5%", "exceeded", +1 },
    { "19", "20 tot 25", "range tolerance=1", "nearly-met", -1 },
    { "26", "20 tot 25", "range tolerance=1", "nearly-met", -1 },
    { "27", "20 tot 25", "range tolerance=1", "not-met", -1 },
    { "-21", "-20", "higher tolerance=5%", "nearly-met", -1 },
    { "-22", "-20", "higher tolerance=5%", "not-met", -1 },
    /* Bounds decide only where all that they allow gets one verdict. */
    { ">95", "90", "higher", "exceeded", +1 },
    { "<95", "90", "higher", "not-comparable", 0 },
    { "<90", "90", "higher", "not-met", -1 },
    { "≤90", "90", "higher", "not-comparable", 0 },
    { ">90", "90", "higher", "exceeded", +1 },
    { "≥90", "90", "higher", "met", 0 },
    { "≤ 5", "5", "lower", "met", 0 },
    { "<5", "5", "lower", "exceeded", +1 },
    { ">5", "5", "lower", "not-met", -1 },
    { "<85", "90", "higher tolerance=5", "not-met", -1 },
    { "≤85", "90", "higher tolerance=5", "not-comparable", 0 },
    { ">85", "90", "lower tolerance=5", "not-comparable", 0 },
    { ">10", "20 tot 25", "range", "not-comparable", 0 },
    { ">25", "20 tot 25", "range", "not-met", -1 },
    { "20 tot 25", "20", "higher", "met", 0 },
    { "21 tot 25", "20", "higher", "exceeded", +1 },
    { "10 tot 25", "20", "higher", "not-comparable", 0 },
    { "21 tot 24", "20 tot 25", "range", "met", 0 },
    { "10 tot 30", "20 tot 25", "range", "not-comparable", 0 },
    /* A bound as target says itself what is good. */
    { "92", ">90", NULL, "met", 0 },
    { "90", ">90", NULL, "not-met", -1 },
    { "90", "≥90", "higher", "met", 0 },
    { "88", "≥90", "higher", "not-met", -1 },
    { "88", "≥90", "higher tolerance=2", "nearly-met", -1 },
    { "90", ">90", "tolerance=1", "nearly-met", -1 },
    { "3", "<5", "lower", "met", 0 },
    { "5", "<5", "lower", "not-met", -1 },
    { ">95", ">90", NULL, "met", 0 },
    { ">80", ">90", NULL, "not-comparable", 0 },
    /* Yes and no. */
    { "ja", "ja", NULL, "met", 0 },
    { "nee", "ja", NULL, "not-met", -1 },
    { "nee", "nee", NULL, "met", 0 },
    { "ja", "100", "higher", "not-comparable", 0 },
    { "1", "ja", "higher", "not-comparable", 0 },
    /* What is missing or no figure. */
    { "n.b.", "600", "higher", "not-available", 0 },
    { NULL, "600", "higher", "not-available", 0 },
    { "[c]", "600", "higher", "not-available", 0 },
    { "-", "600", "higher", "not-available", 0 },
    { "n.b.", NULL, "higher", "not-available", 0 },
    { "veel", "600", "higher", "not-comparable", 0 },
    { "veel", NULL, "higher", "not-comparable", 0 },
    { "600", "meer", "higher", "not-comparable", 0 },
    { "600", NULL, "higher", "no-target", 0 },
    { "600", "n.v.t.", "higher", "no-target", 0 },
    { "ja", NULL, "higher", "no-target", 0 },
    { "600", NULL, NULL, "no-target", 0 },
    { "842", "600", NULL, "not-judged", 0 },
    { "600", "600", NULL, "not-judged", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefJudgement judgement = judge (cases[i].achieved, cases[i].target, cases[i].words, NULL);

      g_test_message ("%s against %s, %s", cases[i].achieved, cases[i].target, cases[i].words);
      g_assert_cmpstr (streef_status_get_code (judgement.status), ==, cases[i].status);
      g_assert_cmpint (judgement.effect, ==, cases[i].effect);
    }
}

static void
test_figures (void)
{
  static const struct
  {
    const char *achieved;
    const char *target;
    const char *words;
    const char *difference; /* or the code of the reason that there is none */
    const char *rate;
  } cases[] = {
    { "842", "600", "higher", "242", "140.3" },
    { "600", "842", "higher", "-242", "71.3" },
    { "25", "20", "lower", "5", "125.0" },
    { "364", "215", NULL, "149", "169.3" },
    { "453", "365", "higher", "88", "124.1" },
    { "0", "20", "higher", "-20", "0.0" },
    { "-5", "20", "higher", "-25", "-25.0" },
    { "12,50", "10", "higher", "2.50", "125.0" },
    { "0,05", "100", "higher", "-99.95", "0.1" },
    { "-0,05", "100", "higher", "-100.05", "-0.1" },
    { "0,0499", "100", "higher", "-99.9501", "0.0" },
    { "5", "0", "higher", "5", "target-zero" },
    { "5", "-2", "higher", "7", "target-negative" },
    { "5", "20 tot 25", "range", "target-range", "target-range" },
    { ">95", "90", "higher", "not-exact", "not-exact" },
    { "95", ">90", "higher", "not-exact", "not-exact" },
    { "20 tot 25", "20", "higher", "not-exact", "not-exact" },
    { "ja", "ja", NULL, "not-exact", "not-exact" },
    { "veel", "5", "higher", "not-exact", "not-exact" },
    { "5", "veel", "higher", "not-exact", "not-exact" },
    { "n.b.", "5", "higher", "achieved-missing", "achieved-missing" },
    { "n.b.", "20 tot 25", "higher", "achieved-missing", "achieved-missing" },
    { "5", NULL, "higher", "target-missing", "target-missing" },
    { "999999999999999999999999999999999999", "-1", "higher", "overflow", "target-negative" },
    { "999999999999999999999999999999999999", "0,000000000000000001", "higher", "overflow", "overflow" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefJudgement judgement = judge (cases[i].achieved, cases[i].target, cases[i].words, NULL);
      g_autofree char *difference = judgement.difference_reason == STREEF_REASON_NONE
                                      ? streef_number_dup_plain (&judgement.difference)
                                      : g_strdup (streef_reason_get_code (judgement.difference_reason));
      g_autofree char *rate = judgement.rate_reason == STREEF_REASON_NONE
                                ? streef_number_dup_plain (&judgement.rate)
                                : g_strdup (streef_reason_get_code (judgement.rate_reason));

      g_test_message ("%s against %s", cases[i].achieved, cases[i].target);
      g_assert_cmpstr (difference, ==, cases[i].difference);
      g_assert_cmpstr (rate, ==, cases[i].rate);
    }
}

static void
test_so_far (void)
{
  static const struct
  {
    const char *date; /* of figures about 2015 */
    const char *achieved;
    const char *target;
    const char *status;
  } cases[] = {
    { "2016-03-21", "842", "600", "exceeded" },
    { "2015-12-31", "842", "600", "exceeded" },
    { "2015-12-30", "842", "600", "so-far" },
    { "2015-01-01", "0", "600", "so-far" },
    { "2014-06-01", "842", "600", "so-far" },
    { NULL, "842", "600", "exceeded" },
    { "2015-06-30", "842", NULL, "no-target" },
    { "2015-06-30", "n.b.", "600", "not-available" },
    { "2015-06-30", "veel", "600", "not-comparable" },
    { "2015-06-30", "ja", "ja", "so-far" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const StreefJudgement judgement = judge (cases[i].achieved, cases[i].target, "higher", cases[i].date);

      g_test_message ("at %s: %s against %s", cases[i].date, cases[i].achieved, cases[i].target);
      g_assert_cmpstr (streef_status_get_code (judgement.status), ==, cases[i].status);
      g_assert_cmpint (judgement.effect, ==, judgement.status == STREEF_STATUS_EXCEEDED);
      if (judgement.status == STREEF_STATUS_SO_FAR && cases[i].achieved[0] == '8')
        g_assert_cmpint (judgement.difference_reason, ==, STREEF_REASON_NONE);
    }
}

static void
test_no_result (void)
{
  const Figure figure = { "A", 0, NULL, NULL, NULL };
  g_autoptr (StreefDatasetRef) dataset = figures_load (&figure, 1, NULL);
  const StreefJudgement judgement = streef_judge (g_ptr_array_index (dataset->categories, 0), NULL, NULL);

  g_assert_cmpint (judgement.status, ==, STREEF_STATUS_NOT_AVAILABLE);
  g_assert_cmpint (judgement.difference_reason, ==, STREEF_REASON_ACHIEVED_MISSING);
  g_assert_cmpint (judgement.rate_reason, ==, STREEF_REASON_ACHIEVED_MISSING);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *code;
    gboolean is_judged;
    gboolean is_reached;
  } cases[STREEF_N_STATUSES] = {
    { "exceeded", TRUE, TRUE },       { "met", TRUE, TRUE },         { "nearly-met", TRUE, FALSE },
    { "not-met", TRUE, FALSE },       { "so-far", FALSE, FALSE },    { "no-target", FALSE, FALSE },
    { "not-available", FALSE, FALSE }, { "not-comparable", FALSE, FALSE }, { "not-judged", FALSE, FALSE },
  };

  for (StreefStatus status = 0; status < STREEF_N_STATUSES; status++)
    {
      g_assert_cmpstr (streef_status_get_code (status), ==, cases[status].code);
      g_assert_cmpint (streef_status_is_judged (status), ==, cases[status].is_judged);
      g_assert_cmpint (streef_status_is_reached (status), ==, cases[status].is_reached);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judgement/status", test_status);
  g_test_add_func ("/judgement/figures", test_figures);
  g_test_add_func ("/judgement/so-far", test_so_far);
  g_test_add_func ("/judgement/no-result", test_no_result);
  g_test_add_func ("/judgement/kinds", test_kinds);
  return g_test_run ();
}
