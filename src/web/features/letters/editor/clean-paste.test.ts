import { describe, expect, test } from 'vitest';
import { cleanPaste } from './clean-paste.ts';

/** As Word 365 puts it on the clipboard, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=ES style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span lang=ES-UY>Nuestras demandas<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=ES-UY style='font-size:12.0pt;mso-fareast-language:ES'>Le escribimos <b style='mso-bidi-font-weight:normal'>de nuevo</b> y <i>con respeto</i>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Reducir la violencia<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Penas proporcionales<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Primero</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Uruguay<o:p></o:p></p></td><td><p class=MsoNormal>4</p></td></tr><tr><td></td><td></td></tr></table>
<p class=MsoNormal><img width=300 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.png"></p>
<p class=MsoNormal>Vea <a href="https://example.org/informe">el informe</a> o <a href="file:///C:/secreto.docx">esto</a> y <a href="javascript:alert(1)">aquello</a>.</p>
<!--EndFragment--><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Informe de prueba, 2013.<o:p></o:p></p></div></div>
</body></html>`;

test('what Word copies becomes paragraphs, lists, a footnote and links that lead somewhere', () => {
  expect(cleanPaste(WORD).replaceAll(/>\s+</g, '><').trim()).toBe(
    [
      '<h1>Nuestras demandas</h1>',
      '<p>Le escribimos <strong>de nuevo</strong> y <em>con respeto</em>.<span data-footnote="Informe de prueba, 2013."></span></p>',
      '<ul><li>Reducir la violencia</li><li>Penas proporcionales</li></ul>',
      '<ol><li>Primero</li></ol>',
      '<p>Uruguay · 4</p>',
      '<p>Vea <a href="https://example.org/informe">el informe</a> o esto y aquello.</p>',
    ].join(''),
  );
});

test('what Google Docs copies keeps its emphasis and loses its wrapper', () => {
  const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400;font-style:normal">Uno </span><span style="font-weight:700">dos</span><span style="font-style:italic"> tres</span></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>punto</span></p></li></ul><p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D"><span>enlace</span></a></p></b><br class="Apple-interchange-newline">`;
  expect(cleanPaste(docs)).toBe(
    '<p>Uno <strong>dos</strong><em> tres</em></p><ul><li><p>punto</p></li></ul><p><a href="https://example.org/a">enlace</a></p>',
  );
});

test('what a mail program copies is its lines', () => {
  const mail = `<div dir="ltr">Hola,<div><br></div><div>segunda&nbsp;línea</div><blockquote class="gmail_quote"><div>citado</div></blockquote></div>`;
  expect(cleanPaste(mail)).toBe('<p>Hola,</p><p>segunda línea</p><p>citado</p>');
});

describe('whatever is pasted', () => {
  test.each([
    ['a script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['a handler', '<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
    ['a nested list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '<ul><li>a</li><li>b</li><li>c</li></ul>'],
    ['a deep heading', '<h5>a</h5>', '<h3>a</h3>'],
    ['loose text', 'a <b>b</b>', '<p>a <strong>b</strong></p>'],
    ['nothing', '<p>&nbsp;</p><img src=x>', ''],
    ['invisible signs', '<p>a\u200Bb\u00ADc</p>', '<p>abc</p>'],
  ])('%s', (_, html, clean) => {
    expect(cleanPaste(html)).toBe(clean);
  });

  test('out of a letter is left as it is', () => {
    const own = '<p data-pm-slice="1 1 []">a<span data-merge-field="salutation">[salutation]</span></p>';
    expect(cleanPaste(own)).toBe(own);
  });
});
