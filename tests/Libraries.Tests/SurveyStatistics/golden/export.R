# Writes the data of R's survey package, which are not ours to keep, and figures computed from them, into a folder.
# usage: Rscript export.R FOLDER
suppressMessages(library(survey))
options(digits = 17, survey.lonely.psu = "fail")
folder <- commandArgs(TRUE)[1]
data(api); data(fpc); data(mu284)
save_as <- function(name, frame) {
  frame[] <- lapply(frame, function(x) if (is.factor(x)) as.character(x) else if (is.numeric(x)) formatC(as.vector(x), digits = 17, format = "g", width = 1) else x)
  write.csv(frame, file.path(folder, paste0(name, ".csv")), row.names = FALSE, na = "NA")
}
api_columns <- c("cds", "stype", "snum", "dnum", "enroll", "api00", "api99", "api.stu", "sch.wide", "pw", "fpc")
save_as("apisrs", apisrs[, api_columns])
save_as("apistrat", apistrat[, api_columns])
save_as("apiclus1", apiclus1[, api_columns])
save_as("apiclus2", apiclus2[, c("cds", "stype", "snum", "dnum", "enroll", "api00", "api99", "api.stu", "sch.wide", "pw", "fpc1", "fpc2")])
save_as("fpc", fpc)
save_as("mu284", mu284)

known <- list()
say <- function(id, value) known[[length(known) + 1]] <<- data.frame(id = id, value = formatC(as.numeric(value), digits = 17, format = "g", width = 1))

dclus1 <- svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc)
dstrat <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc)
q <- svyquantile(~api00, dclus1, c(.25, .5, .75))[[1]]
for (i in 1:3) { say(paste0("quantile-", i), q[i, 1]); say(paste0("quantile-low-", i), q[i, 2]); say(paste0("quantile-high-", i), q[i, 3]); say(paste0("quantile-se-", i), q[i, 4]) }
h <- subset(dclus1, stype == "H")
r <- svyratio(~api.stu, ~enroll, h); say("ratio-H", coef(r)); say("ratio-H-se", SE(r)); say("df-H", degf(h))
m <- svymean(~api00, dclus1, deff = TRUE); say("deff-mean", deff(m))
m <- svytotal(~enroll, dclus1, deff = TRUE); say("deff-total", deff(m))
m <- svyratio(~api.stu, ~enroll, dclus1, deff = TRUE); say("deff-ratio", deff(m))
ci <- svyciprop(~I(stype == "H"), dclus1, method = "xlogit"); say("logit-low", confint(ci)[1]); say("logit-high", confint(ci)[2])
t <- svyttest(api00 ~ sch.wide, dstrat); say("t", t$statistic); say("t-df", t$parameter); say("t-p", t$p.value)
x <- svychisq(~sch.wide + stype, dclus1); say("chi-F", x$statistic); say("chi-ndf", x$parameter[1]); say("chi-ddf", x$parameter[2]); say("chi-p", x$p.value)

lonely <- apiclus1
lonely$alone <- c(lonely$dnum)
lonely$half <- ifelse(lonely$dnum == lonely$dnum[1], 1, ifelse(lonely$dnum < 500, 2, 3))
save_as("lonely", lonely[, c("dnum", "half", "pw", "api00", "enroll")])
one <- svydesign(id = ~dnum, strata = ~half, weights = ~pw, data = lonely)
for (how in c("remove", "certainty", "adjust", "average")) {
  options(survey.lonely.psu = how)
  say(paste0("lonely-mean-", how), SE(svymean(~api00, one)))
  say(paste0("lonely-total-", how), SE(svytotal(~enroll, one)))
}
options(survey.lonely.psu = "fail")

two <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)
b <- svyby(~api99, ~stype, two, svymean)
for (s in c("E", "H", "M")) say(paste0("two-stage-", s), SE(b)[match(s, b$stype)])
v <- vcov(svyby(~api99, ~stype, two, svymean, covmat = TRUE)); say("two-stage-cov-EH", v["E", "H"]); say("two-stage-cov-HM", v["H", "M"])

# A national sample shared by years: the covariance of two years in the same districts.
post <- postStratify(dclus1, ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)))
say("post-domain-se", SE(svymean(~api00, subset(post, sch.wide == "Yes"))))
say("post-deff", deff(svymean(~api00, post, deff = TRUE)))
jk <- as.svrepdesign(post, type = "JK1"); jkp <- postStratify(as.svrepdesign(dclus1, type = "JK1"), ~stype, data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)))
say("post-jk1-mean", SE(svymean(~api00, jkp))); say("post-jk1-total", SE(svytotal(~enroll, jkp)))
jkn <- as.svrepdesign(dstrat, type = "JKn"); say("jkn-ratio", SE(svyratio(~api.stu, ~enroll, jkn)))
weights <- weights(calibrate(dclus1, ~stype + api99, c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069)))
say("greg-weight-1", weights[1]); say("greg-weight-100", weights[100])

for (df in c(1, 2, 2.5, 5, 14, 39, 197, 1e6)) for (p in c(1e-12, 1e-4, .025, .3, .6, .975, .9999)) say(paste("qt", p, df), qt(p, df))
for (df in c(.5, 1, 3, 14.5, 200)) for (p in c(1e-8, .025, .5, .975)) say(paste("qchisq", p, df), qchisq(p, df))
for (d in c(1, 2.3, 14)) for (e in c(2, 20.9, 500)) for (p in c(.05, .5, .95)) say(paste("qf", p, d, e), qf(p, d, e))
for (p in c(1e-300, 1e-20, .001, .025, .4, .6, .975)) say(paste("qnorm", p), qnorm(p))
for (t in c(.001, .5, 2, 12, 60)) for (df in c(1, 3, 14, 39, 1000)) say(paste("pt", t, df), pt(-t, df))
for (x in c(.01, 1, 8, 60)) for (df in c(.5, 3, 30)) say(paste("pchisq", x, df), pchisq(x, df, lower.tail = FALSE))
for (f in c(.1, 1, 5.19, 40)) for (d in c(1, 1.494, 12)) for (e in c(3, 20.92, 300)) say(paste("pf", f, d, e), pf(f, d, e, lower.tail = FALSE))
for (z in c(-37, -8, -1.96, -.001, .5, 3)) say(paste("pnorm", z), pnorm(z))
write.csv(do.call(rbind, known), file.path(folder, "known.csv"), row.names = FALSE)
