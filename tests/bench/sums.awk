# What a long CSV achieved and was to achieve, by year.
BEGIN { FS = ";" }
$5 ~ /^[0-9]+$/ { achieved[$5] += $6; target[$5] += $7 }
END { for (year in achieved) print year, achieved[year], target[year] }
