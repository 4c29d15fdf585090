import "../renderer/app/view.ts";
