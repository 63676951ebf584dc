"""Scripts that make the shipped models; they import cekfakta, never the reverse."""

from cekfakta import telemetry

telemetry.switch_off()  # before onnxruntime and transformers are loaded
