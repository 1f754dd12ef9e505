/**
 * Looks of chips. The colours are those of our own pages' tokens, since no style sheet of
 * theirs reaches here; every mark differs by letter, shape and weight too.
 */
export const CHIP_CSS = `button{--s:#fff;--l:#e0e4e6;--t:#12171a;--t2:#455058;--l2:#858f96;--a:#0b6655;--y:#1c5a99;--o:#9a4b00;--ot:#fff0df;--n:#b3201b;--ns:#b3201b;
all:unset;position:absolute;height:24px;border-radius:6px;font:700 12px/22px "Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap;cursor:pointer}
button.dark{--s:#181c1e;--l:#2a3134;--t:#e9eded;--t2:#aeb9bc;--l2:#707c82;--a:#52c7ab;--y:#7fb8f2;--o:#ffb066;--ot:#3a2508;--n:#ff8a80;--ns:#cb342d}
:is(button:focus-visible,.open){outline:2px solid var(--a);outline-offset:2px}
.box{display:inline-block;box-sizing:border-box;vertical-align:top;height:24px;padding:0 6px;border:1px solid var(--l);border-radius:6px;background:var(--s);color:var(--t)}
.box+.box{margin-left:4px}
.box:before{content:"";box-sizing:border-box;display:inline-block;vertical-align:top;margin:5px 5px 5px 0;width:12px;height:12px;font:700 10px/9px system-ui;text-align:center}
.tier{padding-left:2px}
.tier:before{content:attr(data-letter)/"";width:18px;height:18px;margin:2px 5px 2px 0;border-radius:4px;background:var(--g);color:var(--c);font:inherit;font-size:12px;line-height:18px}
.silver{--g:#e1e6ea;--c:#3f4a54}.gold{--g:#f7e2a0;--c:#664700}.platinum{--g:#44525d;--c:#fff}.diamond{--g:#5140c8;--c:#fff}
.dark .silver{--g:#3b444b;--c:#dce3e8}.dark .gold{--g:#5c4508;--c:#ffde8a}.dark .platinum{--g:#c7d3da;--c:#1a242a}.dark .diamond{--g:#8c7dff;--c:#100b33}
.none{border:1px dashed var(--l2);color:var(--t2)}.none:before{color:inherit}
.watch{color:var(--o)}.high{color:var(--n)}
:is(.watch,.high):before{width:10px;background:currentColor;clip-path:polygon(50% 0,100% 18%,100% 55%,50% 100%,0 55%,0 18%)}
.clock:before{border:2px solid;border-radius:50%}
.about:before{border-style:dashed}
.calm{color:var(--t2);font-weight:400}
.today{color:var(--y);border-color:var(--y)}.today:before{background:conic-gradient(currentColor 25%,#0000 0)}
.soon{color:var(--o);background:var(--ot);border-color:var(--ot)}.soon:before{background:conic-gradient(currentColor 75%,#0000 0)}
.now{color:#fff;background:var(--ns);border-color:var(--ns)}.now:before{content:"!"/"";border-color:#fff;background:#fff;color:var(--ns)}
.overdue{color:var(--n);border-color:var(--n)}.overdue:before{content:"\\d7"/"";border:0;font-size:16px}
.none,.tight :is(.tier,.watch,.high),.tighter .box,.tightest .box{font-size:0;padding:0 2px}
:is(.none,.tight .tier,.tighter .box,.tightest .box):before{margin-right:0}
.tightest .box+.box{position:absolute;clip-path:inset(50%)}
@media (forced-colors:active){.box,.tier:before{border:1px solid}:is(.watch,.high):before{background:CanvasText}}`
