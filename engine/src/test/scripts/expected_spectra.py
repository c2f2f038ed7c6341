#!/usr/bin/python3
"""Writes what an independent reader (astropy) finds in the test spectra other than DESI's.

    expected_spectra.py TEST_DATA RESOURCES

Columns of expected-spectra.csv: file, row, id, pixels, first and last wavelength (angstrom,
vacuum), fraction of good pixels, index of one pixel with its wavelength, flux and ivar, and the
sum of the flux over all finite pixels. expected-velocities.csv: heliocentric corrections.
"""
import csv
import glob
import os
import sys
import warnings

import numpy as np
from astropy import units as u
from astropy.coordinates import EarthLocation, SkyCoord
from astropy.io import fits
from astropy.time import Time

warnings.simplefilter("ignore")
csv.field_size_limit(10**9)
C = 299792.458


def vacuum(air):
    """Inverse of Morton (1991), ApJS 77, 119, eq. 3, by fixed-point iteration."""
    lam = air.copy()
    for _ in range(30):
        lam = air * (1 + 2.735182e-4 + 131.4182 / lam**2 + 2.76249e8 / lam**4)
    return lam


def helio(ra, dec, mjd, lon, lat, height):
    place = EarthLocation.from_geodetic(lon * u.deg, lat * u.deg, height * u.m)
    target = SkyCoord(ra * u.deg, dec * u.deg)
    v = target.radial_velocity_correction(
        "heliocentric", obstime=Time(mjd, format="mjd", scale="utc"), location=place)
    return v.to_value(u.km / u.s)


def cmb(ra, dec):
    """Fixsen et al. (1996), ApJ 473, 576: 371 km/s towards l=264.14, b=48.26."""
    apex = SkyCoord(l=264.14 * u.deg, b=48.26 * u.deg, frame="galactic")
    return 371.0 * np.cos(SkyCoord(ra * u.deg, dec * u.deg).separation(apex).rad)


def row(name, index, ident, wave, flux, ivar, good):
    finite = np.isfinite(flux)
    pixel = len(flux) // 2
    while not (finite[pixel] and ivar[pixel] > 0):
        pixel += 1
    return [name, index, ident, len(flux), "%.6f" % wave[0], "%.6f" % wave[-1],
            "%.6f" % np.mean(good), pixel, "%.6f" % wave[pixel], "%.8e" % flux[pixel],
            "%.8e" % ivar[pixel], "%.8e" % np.sum(flux[finite].astype(float))]


def sdss(path, name):
    with fits.open(path) as hdus:
        t = hdus[1].data
        column = {c.lower(): t[c] for c in t.names}
        h = hdus[0].header
        ident = "%04d-%d-%04d" % (h["PLATEID"], h["MJD"], h["FIBERID"])
        ivar = column["ivar"].astype(float)
        wave = 10 ** column["loglam"].astype(float)
        good = (ivar > 0) & (column["and_mask"] == 0)
        yield row(name, 0, ident, wave, column["flux"].astype(float), ivar, good)


def marz(path, name):
    with fits.open(path) as hdus:
        h = hdus[0].header
        flux = np.atleast_2d(hdus[0].data).astype(float)
        variance = np.atleast_2d(hdus["VARIANCE"].data).astype(float)
        fibres = hdus["FIBRES"].data
        names = [x.name for x in hdus]
        for i in range(len(flux)):
            if "WAVELENGTH" in names:
                lam = np.atleast_2d(hdus["WAVELENGTH"].data).astype(float)[i].copy()
            else:
                lam = (np.arange(flux.shape[1]) + 1 - h["CRPIX1"]) * h["CDELT1"] + h["CRVAL1"]
            if h.get("LOGSCALE"):
                lam = 10**lam
            if not h.get("VACUUM"):
                lam = vacuum(lam)
            ra, dec = np.degrees(fibres["RA"][i]), np.degrees(fibres["DEC"][i])
            if h.get("DO_HELIO"):
                lam = lam * (1 + helio(ra, dec, h["UTMJD"], h["LONG_OBS"], h["LAT_OBS"],
                                       h["ALT_OBS"]) / C)
            if h.get("DO_CMB"):
                lam = lam * (1 + cmb(ra, dec) / C)
            ok = np.isfinite(flux[i]) & np.isfinite(variance[i]) & (variance[i] > 0)
            ivar = np.where(ok, 1 / np.where(ok, variance[i], 1), 0)
            yield row(name, i, fibres["NAME"][i], lam, flux[i], ivar, ok)


def log_image(path, name, ident, ivar):
    with fits.open(path) as hdus:
        h = hdus[0].header
        step = h.get("CDELT1", h.get("CD1_1"))
        flux = hdus[0].data.astype(float)
        lam = 10 ** (h["CRVAL1"] + (np.arange(len(flux)) + 1 - h["CRPIX1"]) * step)
        yield row(name, 0, ident, lam, flux, ivar, ivar > 0)


def from_error(error):
    ok = np.isfinite(error) & (error > 0)
    return np.where(ok, np.where(ok, error, 1) ** -2.0, 0)


def generic(data):
    path = data + "/generic/"
    with fits.open(path + "UM184_nE.fits") as e:
        yield from log_image(path + "UM184_nF.fits", "generic/UM184_nF.fits", "UM184",
                             from_error(e[0].data.astype(float)))
    name = "SDSSJ220248.31+123656.3.fits"
    with fits.open(path + name) as e:
        # HDU 1 is unnamed; its numbers fit the scatter of the flux only as inverse variances.
        yield from log_image(path + name, "generic/" + name, "5063-55831-01",
                             e[1].data.astype(float))
    with fits.open(path + "XShooter_XQ100.fits.gz") as h:
        t = h[1].data
        e = t["ERR_FLUX"][0].astype(float)
        ok = np.isfinite(e) & (e > 0)
        ivar = np.where(ok, np.where(ok, e, 1) ** -2.0, 0)
        yield row("generic/XShooter_XQ100.fits.gz", 0, "BR J2349-3712",
                  t["WAVE"][0].astype(float) * 10, t["FLUX"][0].astype(float), ivar, ok)


def numbers(text):
    return np.array([float(x) for x in text.strip("()[] ").split(",")])


def gaia(data):
    for name in "gaia/SPSS_2nm.csv", "gaia/calibrator_solution_default.csv":
        with open(data + "/" + name) as f:
            for i, r in enumerate(csv.DictReader(f)):
                flux, error = numbers(r["flux"]), numbers(r["flux_error"])
                wave = numbers(r["wl"]) if "wl" in r else np.arange(336, 1021, 2.0)
                ok = error > 0
                ivar = np.where(ok, np.where(ok, error, 1) ** -2.0, 0)
                yield row(name, i, r["source_id"], wave * 10, flux, ivar, ok)


def main(data, out):
    rows = []
    for path in sorted(glob.glob(data + "/sdss/*.fits")):
        rows += sdss(path, "sdss/" + os.path.basename(path))
    for path in sorted(glob.glob(data + "/marz/*.fits")):
        rows += marz(path, "marz/" + os.path.basename(path))
    rows += generic(data)
    rows += gaia(data)
    with open(out + "/expected-spectra.csv", "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("file row id pixels wave_min wave_max good pixel wave flux ivar sum".split())
        w.writerows(rows)
    rng = np.random.default_rng(1)
    with open(out + "/expected-velocities.csv", "w", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow("ra dec mjd longitude latitude height helio cmb".split())
        for i in range(60):
            ra, dec = rng.uniform(0, 360), np.degrees(np.arcsin(rng.uniform(-1, 1)))
            mjd = rng.uniform(48000, 62000)
            lon, lat, h = [(149.0661, -31.27704, 1164.0), (-111.5997, 31.9640, 2120.0),
                           (-70.4045, -24.6272, 2635.0)][i % 3]
            w.writerow(["%.6f" % ra, "%.6f" % dec, "%.6f" % mjd, lon, lat, h,
                        "%.5f" % helio(ra, dec, mjd, lon, lat, h), "%.4f" % cmb(ra, dec)])


if __name__ == "__main__":
    main(*sys.argv[1:])
