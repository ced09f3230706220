#!/usr/bin/env python3
"""Computes the statistics with NumPy and SciPy, by definition rather than by the tricks of the Java
code: sorted quantiles, quadratic searches, numerical integration. Prints name,value lines.

    python3 reference.py sample     > ../resources/io/slipway/analytics/reference-sample.csv
    python3 reference.py population > ../resources/io/slipway/analytics/reference-population.csv
"""

import sys

import numpy as np
from scipy import integrate, stats


def generated(length, seed, mean, spread):
    x, out = seed, []
    for _ in range(length):
        total = 0.0
        for _ in range(3):
            x = (1103515245 * x + 12345) & 0x7FFFFFFF
            total += x / 2147483648.0
        out.append(mean + spread * (total - 1.5))
    return np.array(out)


def annual(values, p):
    return np.prod(1 + values) ** (p / len(values)) - 1


def moments(values, ddof):
    if ddof:
        return stats.skew(values, bias=False), stats.kurtosis(values, bias=False)
    return stats.skew(values), stats.kurtosis(values)


def cornish_fisher(values, tail, ddof):
    mean, sd = values.mean(), values.std(ddof=ddof)
    s, k = moments(values, ddof)
    z = stats.norm.ppf(tail)
    g = z + (z**2 - 1) * s / 6 + (z**3 - 3 * z) * k / 24 - (2 * z**3 - 5 * z) * s**2 / 36

    def density(x):
        return stats.norm.pdf(x) * (
            1
            + s / 6 * (x**3 - 3 * x)
            + k / 24 * (x**4 - 6 * x**2 + 3)
            + s**2 / 72 * (x**6 - 15 * x**4 + 45 * x**2 - 15)
        )

    below, _ = integrate.quad(lambda x: x * density(x), -40, g, epsabs=1e-14, limit=500, points=[-8, -4, -3])
    return mean + sd * g, mean + sd * min(g, below / tail)


def drawdowns(values):
    """Depth after each period, and the episodes as (depth, peak, trough, recovery or None)."""
    wealth = np.concatenate([[1.0], np.cumprod(1 + values)])
    depth = np.array([wealth[i] / wealth[: i + 1].max() - 1 for i in range(len(wealth))])
    episodes, i, n = [], 1, len(wealth)
    while i < n:
        if depth[i] < 0:
            start, peak = i - 1, wealth[i - 1]
            while i < n and wealth[i] < peak:
                i += 1
            trough = start + int(np.argmin(wealth[start:i]))
            episodes.append((wealth[trough] / peak - 1, start, trough, i if i < n else None))
        else:
            i += 1
    return wealth, depth[1:], episodes


def length(episode, n):
    return (n if episode[3] is None else episode[3]) - episode[1]


def run(flags):
    best = current = 0
    for flag in flags:
        current = current + 1 if flag else 0
        best = max(best, current)
    return best


def returns_part(r, f, p, ddof):
    n, e = len(r), r - f
    out = {}
    total = np.prod(1 + r) - 1
    cagr = (1 + total) ** (p / n) - 1
    gains, losses = r[r > 0], r[r < 0]
    out.update(
        totalReturn=total,
        cagr=cagr,
        annualizedReturn=cagr,
        annualizedReturnArithmetic=r.mean() * p,
        periods=n,
        averageReturn=r.mean(),
        geometricAverageReturn=stats.gmean(1 + r) - 1,
        medianReturn=np.median(r),
        bestPeriod=r.max(),
        worstPeriod=r.min(),
        averagePositiveReturn=gains.mean(),
        averageNegativeReturn=losses.mean(),
        positivePeriods=len(gains) / n,
        negativePeriods=len(losses) / n,
        longestPositiveRun=run(r > 0),
        longestNegativeRun=run(r < 0),
        annualizedVolatility=r.std(ddof=ddof) * np.sqrt(p),
        downsideDeviation=np.sqrt(np.mean(np.minimum(e, 0) ** 2)) * np.sqrt(p),
        meanAbsoluteDeviation=np.abs(r - r.mean()).mean(),
        skewness=moments(r, ddof)[0],
        excessKurtosis=moments(r, ddof)[1],
        momentSkewness=stats.skew(r),
        momentExcessKurtosis=stats.kurtosis(r),
        jarqueBera=stats.jarque_bera(r).statistic,
        jarqueBeraPValue=stats.jarque_bera(r).pvalue,
    )

    def acf(x):
        d = x - x.mean()
        return np.dot(d[:-1], d[1:]) / np.dot(d, d)

    out["autocorrelation"] = acf(r)
    out["tailRatio"] = abs(np.percentile(r, 95)) / abs(np.percentile(r, 5))
    for level, tail in ((95, 0.05), (99, 0.01)):
        z = stats.norm.ppf(tail)
        var, shortfall = cornish_fisher(r, tail, ddof)
        out[f"valueAtRisk{level}Historical"] = np.percentile(r, 100 * tail)
        out[f"valueAtRisk{level}Gaussian"] = stats.norm.ppf(tail, r.mean(), r.std(ddof=ddof))
        out[f"valueAtRisk{level}CornishFisher"] = var
        out[f"expectedShortfall{level}Historical"] = np.sort(r)[: int((n - 1) * tail) + 1].mean()
        out[f"expectedShortfall{level}Gaussian"] = (
            r.mean() - r.std(ddof=ddof) * stats.norm.pdf(z) / tail
        )
        out[f"expectedShortfall{level}CornishFisher"] = shortfall
    ratio = e.mean() / e.std(ddof=ddof)
    s, k = stats.skew(e), stats.kurtosis(e, fisher=False)
    variance = 1 - s * ratio + (k - 1) / 4 * ratio**2
    error = np.sqrt(variance / (n - 1))
    q, rho = int(p), acf(e)
    lo = q / np.sqrt(q + 2 * sum((q - i) * rho**i for i in range(1, q)))
    out.update(
        sharpe=ratio * np.sqrt(p),
        sharpeStandardError=error * np.sqrt(p),
        sharpeAutocorrelationAdjusted=ratio * lo,
        probabilisticSharpe=stats.norm.cdf(ratio / error),
        minimumTrackRecord=1 + variance * (stats.norm.ppf(0.95) / ratio) ** 2,
        sortino=e.mean() / np.sqrt(np.mean(np.minimum(e, 0) ** 2)) * np.sqrt(p),
        kappa3=e.mean() / np.mean(np.maximum(-e, 0) ** 3) ** (1 / 3),
        upsidePotentialRatio=np.maximum(e, 0).mean() / np.sqrt(np.mean(np.minimum(e, 0) ** 2)),
        omega=gains.sum() / -losses.sum(),
        gainToPain=r.sum() / -losses.sum(),
        commonSenseRatio=gains.sum() / -losses.sum() * out["tailRatio"],
        kelly=e.mean() / r.var(ddof=ddof),
        stability=stats.linregress(np.arange(n), np.cumsum(np.log1p(r))).rvalue ** 2,
    )
    out.update(drawdown_part(r, f, p, cagr))
    return out


def drawdown_part(r, f, p, cagr):
    n = len(r)
    _, depth, episodes = drawdowns(r)
    deepest = min(episodes)
    recovered = [x[3] - x[2] for x in episodes if x[3] is not None]
    below = [i for i in range(1, n + 1) if depth[i - 1] == 0]
    last_peak = below[-1] if below else 0
    premium = cagr - annual(f, p)
    ulcer, pain = np.sqrt(np.mean(depth**2)), np.mean(-depth)
    return dict(
        maxDrawdown=deepest[0],
        maxDrawdownLength=length(deepest, n),
        maxDrawdownToTrough=deepest[2] - deepest[1],
        timeToRecovery=np.nan if deepest[3] is None else deepest[3] - deepest[2],
        longestDrawdown=max(length(x, n) for x in episodes),
        drawdownCount=len(episodes),
        averageDrawdown=np.mean([x[0] for x in episodes]),
        averageDrawdownLength=np.mean([length(x, n) for x in episodes]),
        averageRecovery=np.mean(recovered),
        currentDrawdown=depth[-1],
        currentDrawdownLength=n - last_peak,
        timeUnderWater=np.mean(depth < 0),
        painIndex=pain,
        ulcerIndex=ulcer,
        calmar=cagr / abs(deepest[0]),
        sterling=cagr / (abs(deepest[0]) + 0.1),
        burke=premium / np.sqrt(sum(x[0] ** 2 for x in episodes)),
        painRatio=premium / pain,
        martinRatio=premium / ulcer,
    )


def benchmark_part(r, b, f, p, ddof):
    n, e, x, a = len(r), r - f, b - f, r - b
    fit = stats.linregress(x, e)
    up, down = x > 0, x < 0
    residual = e - fit.slope * x
    cagr, theirs, safe = annual(r, p), annual(b, p), annual(f, p)
    relative = (1 + r) / (1 + b) - 1
    _, _, episodes = drawdowns(relative)
    deepest = min(episodes)
    m2 = safe + (cagr - safe) * b.std() / r.std()
    tracking = a.std(ddof=ddof) * np.sqrt(p)
    capture_up = annual(r[b > 0], p) / annual(b[b > 0], p)
    capture_down = annual(r[b < 0], p) / annual(b[b < 0], p)
    return dict(
        benchmarkTotalReturn=np.prod(1 + b) - 1,
        benchmarkCagr=theirs,
        benchmarkVolatility=b.std(ddof=ddof) * np.sqrt(p),
        benchmarkSharpe=x.mean() / x.std(ddof=ddof) * np.sqrt(p),
        benchmarkMaxDrawdown=min(drawdowns(b)[1]),
        beta=np.cov(e, x)[0, 1] / np.var(x, ddof=1),
        upBeta=stats.linregress(x[up], e[up]).slope,
        downBeta=stats.linregress(x[down], e[down]).slope,
        alpha=(1 + fit.intercept) ** p - 1,
        alphaArithmetic=fit.intercept * p,
        jensensAlpha=cagr - safe - fit.slope * (theirs - safe),
        correlation=np.corrcoef(r, b)[0, 1],
        rSquared=fit.rvalue**2,
        systematicRisk=abs(fit.slope) * b.std(ddof=ddof) * np.sqrt(p),
        specificRisk=residual.std(ddof=ddof) * np.sqrt(p),
        treynor=annual(e, p) / fit.slope,
        mSquared=m2,
        mSquaredExcess=m2 - theirs,
        trackingError=tracking,
        informationRatio=a.mean() / a.std(ddof=ddof) * np.sqrt(p),
        informationRatioPerPeriod=a.mean() / a.std(ddof=ddof),
        informationRatioGeometric=(cagr - theirs) / tracking,
        activePremium=cagr - theirs,
        excessReturn=np.prod(1 + r) / np.prod(1 + b) - 1,
        excessReturnPerYear=(np.prod(1 + r) / np.prod(1 + b)) ** (p / n) - 1,
        excessMaxDrawdown=deepest[0],
        excessMaxDrawdownLength=length(deepest, n),
        winRateAgainstBenchmark=np.mean(r > b),
        upCapture=capture_up,
        downCapture=capture_down,
        captureRatio=capture_up / capture_down,
        upCaptureArithmetic=r[b > 0].sum() / b[b > 0].sum(),
        downCaptureArithmetic=r[b <= 0].sum() / b[b <= 0].sum(),
    )


def main(case):
    if case == "sample":
        b = generated(1000, 42, 0.0004, 0.02)
        r = 0.7 * b + generated(1000, 7, 0.0003, 0.015)
        p, ddof = 252.0, 1
        f = np.full(1000, 1.02 ** (1 / p) - 1)
    else:
        b = generated(129, 4711, 0.006, 0.09)
        r = 1.2 * b + generated(129, 99, 0.002, 0.05)
        p, ddof = 12.0, 0
        f = generated(129, 3, 0.002, 0.001)
    values = returns_part(r, f, p, ddof) | benchmark_part(r, b, f, p, ddof)
    print(f"# {case}: NumPy {np.__version__}, made by src/test/python/reference.py")
    for name, value in values.items():
        print(f"{name},{float(value)!r}")


main(sys.argv[1])
