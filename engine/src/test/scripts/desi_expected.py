"""Writes down what astropy and h5py read from the DESI test files.

Usage: desi_expected.py DATA_FOLDER RESOURCE_FOLDER   (Debian: python3-astropy, python3-h5py)
"""

import csv
import sys
from pathlib import Path

import h5py
import numpy as np
from astropy.io import fits

data, out = Path(sys.argv[1]), Path(sys.argv[2])
SPECTRA = [
    "desi/coadd-4-80613-thru20210324.fits",
    "desi/coadd-5-169-thru20210419.fits",
    "desi/coadd-special-dark-27247.fits",
    "desi/coadd-sv3-dark-26065.fits",
    "desi/spectra-5-169-thru20210419.fits",
    "desi/spectra-sv3-dark-26065.fits",
    "quasarnet/test_coadd.fits",
]
PIXELS = [0, 1, 1000, 1805, 2325]


def write(name, header, rows):
    with open(out / name, "w", newline="") as f:
        writer = csv.writer(f, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


rows, pixels, arms = [], [], []
for name in SPECTRA:
    with fits.open(data / name) as hdus:
        fibermap = hdus["FIBERMAP"].data if "FIBERMAP" in hdus else None
        n = hdus["B_FLUX"].shape[0]
        for row in range(n):
            get = lambda key: fibermap[key][row] if fibermap is not None and key in fibermap.names else ""
            status = get("COADD_FIBERSTATUS")
            flux_r = get("FLUX_R")
            rows.append([
                name, row, get("TARGETID"), repr(float(get("TARGET_RA"))) if fibermap is not None else "",
                repr(float(get("TARGET_DEC"))) if fibermap is not None else "", get("OBJTYPE"),
                status if status != "" else get("FIBERSTATUS"),
                f"{22.5 - 2.5 * np.log10(float(flux_r)):.6f}" if flux_r != "" and flux_r > 0 else "",
                get("TILEID"), get("NIGHT"), get("EXPID")])
        for arm in "BRZ":
            wave, flux, ivar = (hdus[f"{arm}_{k}"].data for k in ("WAVELENGTH", "FLUX", "IVAR"))
            mask = hdus[f"{arm}_MASK"].data if f"{arm}_MASK" in hdus else None
            resolution = hdus[f"{arm}_RESOLUTION"].data if f"{arm}_RESOLUTION" in hdus else None
            for row in range(n):
                arms.append([
                    name, row, arm.lower(), len(wave), repr(float(wave[0])), repr(float(wave[-1])),
                    repr(float(flux[row].astype("f8").sum())), repr(float(ivar[row].astype("f8").sum())),
                    "" if mask is None else int((mask[row] != 0).sum()),
                    "" if mask is None else int(mask[row].astype("i8").sum()),
                    "" if resolution is None else resolution.shape[1],
                    "" if resolution is None else repr(float(resolution[row].astype("f8").sum()))])
                for i in PIXELS:
                    pixels.append([
                        name, row, arm.lower(), i, repr(float(flux[row, i])), repr(float(ivar[row, i])),
                        "" if mask is None else int(mask[row, i]),
                        "" if resolution is None else repr(float(resolution[row, 4, i]))])

write("rows.csv", ["file", "row", "targetid", "ra", "dec", "objtype", "fiberstatus", "mag_r", "tileid",
                   "night", "expid"], rows)
write("arms.csv", ["file", "row", "arm", "pixels", "first", "last", "flux_sum", "ivar_sum", "masked",
                   "mask_sum", "diagonals", "resolution_sum"], arms)
write("pixels.csv", ["file", "row", "arm", "pixel", "flux", "ivar", "mask", "resolution4"], pixels)

fits_rows = []
for name in ["desi/redrock-4-80613-thru20210324.fits", "desi/redrock-special-dark-27247.fits",
             "redrock/redrock-test.fits"]:
    with fits.open(data / name) as hdus:
        for r in hdus["REDSHIFTS"].data:
            fits_rows.append([name, r["TARGETID"], r["SPECTYPE"], r["SUBTYPE"].strip(), repr(float(r["Z"])),
                              repr(float(r["ZERR"])), r["ZWARN"], repr(float(r["CHI2"])),
                              repr(float(r["DELTACHI2"]))])
write("redrock.csv", ["file", "targetid", "spectype", "subtype", "z", "zerr", "zwarn", "chi2", "deltachi2"],
      fits_rows)

candidates, curves = [], []
with h5py.File(data / "redrock/rrdetails-test.h5") as h5:
    targets = h5["targetids"][:]
    for row, target in enumerate(targets):
        for i, r in enumerate(h5[f"zfit/{target}/zfit"]):
            candidates.append([target, i, r["spectype"].decode(), r["subtype"].decode(), repr(float(r["z"])),
                               repr(float(r["zerr"])), r["zwarn"], repr(float(r["chi2"])),
                               repr(float(r["deltachi2"]))])
        for kind, scan in h5["zscan"].items():
            z, chi2 = scan["redshifts"][:], scan["zchi2"][row]
            best = int(np.argmin(chi2))
            for i in (0, best, len(z) - 1):
                curves.append([target, kind, len(z), i, repr(float(z[i])), repr(float(chi2[i])),
                               repr(float(chi2.sum()))])
write("candidates.csv", ["targetid", "rank", "spectype", "subtype", "z", "zerr", "zwarn", "chi2", "deltachi2"],
      candidates)
write("chi2.csv", ["targetid", "template", "size", "index", "z", "chi2", "sum"], curves)
