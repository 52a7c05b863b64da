# The charts and the rows of the summary of summary-csv: gnuplot -e "figures='…'; out='…'" summary.gnuplot
set terminal pdfcairo size 21cm,29.7cm font "Noto Sans,9"
set output out
set datafile separator ";"
set datafile commentschars "#"
set style fill solid
set boxwidth 0.6
set yrange [0:*]
set multiplot layout 3,1
set title "2025"
plot figures every ::29::29 using 4:5 with boxes notitle, "" every ::29::29 using 4:6 with points notitle, \
     figures every ::58::58 using ($4+1):5 with boxes notitle, "" every ::58::58 using ($4+1):6 with points notitle
set title "Reguliere onderzoeken"
plot figures every ::1::29 using 4:5 with boxes notitle, "" every ::1::29 using 4:6 with points notitle, \
     "" every ::1::29 using 4:($5+15):(sprintf ("%d", $5)) with labels notitle
set title "Fenomeenonderzoeken"
plot figures every ::30::58 using 4:5 with boxes notitle, "" every ::30::58 using 4:6 with points notitle, \
     "" every ::30::58 using 4:($5+15):(sprintf ("%d", $5)) with labels notitle
unset multiplot

# A table is a plot of labels.
unset border
unset tics
set xrange [0:6]
set yrange [-30:1]
status (achieved, target) = achieved < target ? "niet gehaald" : "overtroffen"
do for [first in "1 30"] {
  set title "Onderzoeken per jaar"
  plot figures every ::first::(first + 28) using (0.5):(-$0):(sprintf ("%d", $4)) with labels notitle, \
       "" every ::first::(first + 28) using (1.5):(-$0):(sprintf ("%d", $5)) with labels right notitle, \
       "" every ::first::(first + 28) using (2.5):(-$0):(sprintf ("%d", $6)) with labels right notitle, \
       "" every ::first::(first + 28) using (3.5):(-$0):(sprintf ("%+d", $5 - $6)) with labels right notitle, \
       "" every ::first::(first + 28) using (4.5):(-$0):(sprintf ("%.1f%%", $5 * 100.0 / $6)) with labels right notitle, \
       "" every ::first::(first + 28) using (5):(-$0):(status ($5, $6)) with labels left notitle
}
