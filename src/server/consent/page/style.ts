/** The page's whole style: the desk's palette, from 360 px wide, light and dark as the reader's system has it. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#faf9f6;--card:#fff;--ink:#1c2130;--soft:#5a6170;--line:#e5e2da;--strong:#8d8b83;--teal:#0f6b66;--on-teal:#fff;--teal-wash:#e3f1ef;--brick:#a53c21;--brick-wash:#fbe9e3;--added:#d9efe9;--removed:#fbe3dc;--serif:"Source Serif 4",Georgia,"Times New Roman",serif}
@media(prefers-color-scheme:dark){:root{--paper:#151821;--card:#1c202b;--ink:#edeae2;--soft:#a6abb8;--line:#303644;--strong:#767d8d;--teal:#74cbc1;--on-teal:#10151c;--teal-wash:#17383a;--brick:#f0987d;--brick-wash:#43241c;--added:#1d4541;--removed:#4b2a21}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main{max-width:720px;margin:0 auto;padding:0 16px}
header{display:flex;flex-wrap:wrap;gap:8px 16px;justify-content:space-between;padding-top:16px;font-size:14px;color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:4px 12px;list-style:none;margin:0;padding:0}
a{color:var(--teal);display:inline-block;padding:2px 0;min-height:24px}
[aria-current]{color:var(--ink);font-weight:600}
main{padding-bottom:64px}
h1{font-size:26px;line-height:1.25;margin:28px 0 12px}
h2{font-size:19px;line-height:1.3;margin:32px 0 8px}
h3{font-size:15px;margin:0 0 4px;color:var(--soft);font-weight:600}
.note{color:var(--soft);font-size:14px;margin:4px 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;margin:12px 0}
.due{border-inline-start:4px solid var(--teal)}
.due p,.card>p{margin:0 0 8px}.due p:last-child,.card>p:last-child{margin-bottom:0}
.voice{font-family:var(--serif);font-size:17px;white-space:pre-wrap}
.voice strong{display:block;font-size:18px;margin-bottom:4px}
.voice p{margin:0}
ins{background:var(--added);text-decoration:none;border-bottom:2px solid var(--teal)}
del{background:var(--removed);color:var(--brick)}
details summary{cursor:pointer;min-height:24px}
details[open] summary{margin-bottom:8px}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{font-size:19px;font-weight:700;padding:0;margin:32px 0 8px}
.option{display:flex;gap:12px;padding:14px 16px;margin:8px 0;background:var(--card);border:1px solid var(--line);border-radius:10px;cursor:pointer}
.option:has(input:checked){border-color:var(--teal);background:var(--teal-wash)}
.option input{width:20px;height:20px;margin:2px 0 0;flex:none;accent-color:var(--teal)}
.option strong,.option span{display:block}
.option .note{margin:0}
.reservations{margin:8px 0 8px 12px;padding-inline-start:12px;border-inline-start:3px solid var(--line)}
.reservations legend{font-size:16px;margin:8px 0 0}
@supports selector(:has(*)){form:not(:has(.picks:checked)):not(:has(.reservations input:checked)) .reservations{display:none}}
.demand{padding:8px 0;border-bottom:1px solid var(--line)}
.demand label{display:block;cursor:pointer}
.demand label:first-child{display:flex;gap:10px}
.demand input{width:20px;height:20px;margin:2px 0 0;flex:none;accent-color:var(--teal)}
.demand .why{margin:8px 0 0 30px;font-size:14px}
@supports selector(:has(*)){.demand:not(:has(input:checked)) .why{display:none}}
textarea{display:block;width:100%;min-height:64px;margin-top:4px;padding:8px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--strong);border-radius:8px}
.error{color:var(--brick);font-weight:600;margin:4px 0}
.errors{background:var(--brick-wash);color:var(--brick);border-radius:10px;padding:12px 16px;margin:16px 0;font-weight:600}
[aria-invalid=true]{border-color:var(--brick)}
button{font:inherit;font-weight:600;color:var(--on-teal);background:var(--teal);border:0;border-radius:8px;padding:12px 20px;min-height:44px;cursor:pointer;margin-top:16px}
:focus-visible{outline:3px solid var(--teal);outline-offset:2px}
@media(max-width:480px){button{width:100%}.reservations{margin-inline-start:0}.demand .why{margin-inline-start:0}}
@media print{form,nav{display:none}}
`;
