import "../shared/nearest.ts";
