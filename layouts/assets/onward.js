// Carries the visitor of an old address on, to the same row.
"use strict";
location.replace(new URL(document.currentScript.dataset.to, location.href).href + location.hash);
