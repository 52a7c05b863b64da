# What the rows of a Dutch table in CSV achieved and were to achieve; a category without figures is a heading.
BEGIN { FS = ";" }
NR > 1 && $2 != "" { achieved += $2; target += $3 }
END { print achieved, target }
