/**
 * Looks of chips and of the hover card's frame. The colours are those of our own pages' tokens, since no style sheet of
 * theirs reaches here; every mark differs by letter, shape and weight too.
 */
const CHIP_CSS = `button{--s:#fff;--l:#e0e4e6;--t:#12171a;--t2:#455058;--l2:#858f96;--a:#0b6655;--y:#1c5a99;--o:#9a4b00;--ot:#fff0df;--n:#b3201b;--ns:#b3201b;--si:#e1e6ea;--sl:#3f4a54;--go:#f7e2a0;--gl:#664700;--pl:#44525d;--ll:#fff;--di:#5140c8;--dl:#fff;
all:unset;position:absolute;left:6px;top:-12px;display:flex;gap:4px;height:24px;border-radius:6px;font:700 12px/22px "Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap;cursor:pointer}
button.dark{--s:#181c1e;--l:#2a3134;--t:#e9eded;--t2:#aeb9bc;--l2:#707c82;--a:#52c7ab;--y:#7fb8f2;--o:#ffb066;--ot:#3a2508;--n:#ff8a80;--ns:#cb342d;--si:#3b444b;--sl:#dce3e8;--go:#5c4508;--gl:#ffde8a;--pl:#c7d3da;--ll:#1a242a;--di:#8c7dff;--dl:#100b33}
:is(button:focus-visible,.open){outline:2px solid var(--a);outline-offset:2px}
.box{display:flex;align-items:center;gap:5px;box-sizing:border-box;padding:0 6px;border:1px solid var(--l);border-radius:6px;background:var(--s);color:var(--t)}
.tier{padding-left:2px}
.tile{width:18px;border-radius:4px;line-height:18px;text-align:center}
.silver .tile{background:var(--si);color:var(--sl)}
.gold .tile{background:var(--go);color:var(--gl)}
.platinum .tile{background:var(--pl);color:var(--ll)}
.diamond .tile{background:var(--di);color:var(--dl)}
.none{padding:0 2px;border:1px dashed var(--l2);color:var(--t2)}
.watch{color:var(--o)}.high{color:var(--n)}
.shield{width:10px;height:12px;background:currentColor;clip-path:polygon(50% 0,100% 18%,100% 55%,50% 100%,0 55%,0 18%)}
.ring{box-sizing:border-box;width:12px;height:12px;border:2px solid;border-radius:50%;text-align:center;font-size:10px;line-height:9px}
.about .ring{border-style:dashed}
.calm{color:var(--t2);font-weight:400}
.today{color:var(--y);border-color:var(--y)}.today .ring{background:conic-gradient(currentColor 25%,#0000 0)}
.soon{color:var(--o);background:var(--ot);border-color:var(--ot)}.soon .ring{background:conic-gradient(currentColor 75%,#0000 0)}
.now{color:#fff;background:var(--ns);border-color:var(--ns)}.now .ring{background:currentColor}.now .ring:before{content:"!";color:var(--ns)}
.overdue{color:var(--n);border-color:var(--n)}.overdue .ring{border:0;font-size:16px}.overdue .ring:before{content:"\\d7"}
.none .word,.tight .word,.tighter :is(.word,.left),.tightest :is(.word,.left,.box:not(:first-child)){position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}
:is(.tight,.tighter,.tightest) .tier{padding-right:2px}
@media (forced-colors:active){.tile,.box{border:1px solid}.shield{background:CanvasText}}
.card{position:absolute;inset:0;overflow:hidden;border-radius:12px;color-scheme:light dark;background:Canvas;box-shadow:0 0 0 1px #8886,0 8px 28px #0004}
iframe{display:block;width:100%;height:100%;border:0}`

/** Gives shadow roots their looks: all of one shared sheet, which no policy of the page forbids, else each of a style element. */
export function createDresser(): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined
  return (root) => {
    try {
      if (sheet === undefined) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(CHIP_CSS)
      }
      root.adoptedStyleSheets = [sheet]
    } catch {
      // Gecko does not take sheets from a content script's own world.
      const style = root.ownerDocument.createElement('style')
      style.textContent = CHIP_CSS
      root.append(style)
    }
  }
}
