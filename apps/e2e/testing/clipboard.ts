/** What programs put on the clipboard as text/html when somebody copies a text of theirs, cut down to what each of them does in its own way. */
export interface Pasted {
  from: string;
  html: string;
  /** The text as the editor then shows it, without its own classes and line breaks at the end of blocks. */
  becomes: string;
}

const GOOGLE_SPAN = 'font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;';
const span = (text: string, style = 'font-weight:400;') => `<span style="${GOOGLE_SPAN}${style}">${text}</span>`;

const GOOGLE = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f0c2a1e-7fff-1a2b-3c4d-000000000000"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;margin-bottom:6pt;">${span('Straps that stay', 'font-weight:700;')}</h1>
<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${span('One ')}${span('bold', 'font-weight:700;')}${span(' and one ')}${span('leaning', 'font-weight:400;font-style:italic;')}${span(' word.')}<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><br />
<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" style="line-height:1.38;" role="presentation">${span('Canvas')}</p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation">${span('waxed')}</p></li></ul><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation">${span('Straw')}</p></li></ul>
<p dir="ltr"><a href="https://www.google.com/url?q=https://bags.example/a?b%3D1&amp;sa=D&amp;source=editors" style="text-decoration:none;">${span('A link', 'font-weight:400;text-decoration:underline;')}</a></p>
<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="300" /><col width="300" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;"><p dir="ltr">${span('Tote')}</p></td><td><p dir="ltr">${span('40 euros')}</p></td></tr><tr><td><p dir="ltr">${span('Pouch')}</p></td><td><p dir="ltr">${span('12 euros')}</p></td></tr></tbody></table></div>
<div style="border:1px solid black;margin:5px"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is that so?</span></p></div></b><br class="Apple-interchange-newline">`;

const marker = (text: string) => `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>`;
const item = (text: string, level: number, sign: string, place = 'Middle') =>
  `<p class=MsoListParagraphCxSp${place} style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>${marker(sign)}<span lang=EN-GB style='mso-ansi-language:EN-GB'>${text}<o:p></o:p></span></p>`;

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/clip_filelist.xml"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; mso-style-parent:""} --></style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB>Straps<o:p></o:p></span></p><p class=MsoNormal><span lang=EN-GB style='font-family:"Calibri",sans-serif'>One&nbsp;<b style='mso-bidi-font-weight:normal'>bold</b> word<a style='mso-comment-reference:AB_1;mso-comment-date:20260101T1200'>, remarked on</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[AB1]</a></span>.<del cite="mailto:ada"> Gone.</del><ins cite="mailto:ada"> Come.</ins><o:p></o:p></span></p>
${item('Canvas', 1, '·', 'First')}${item('waxed', 2, 'o')}${item('Straw', 1, '·', 'Last')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[if !supportLists]--><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>First<o:p></o:p></p><!--[endif]--><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${marker('2.')}Second<o:p></o:p></p>
<p class=MsoNormal>A <a href="https://bags.example/">link</a><a href="javascript:alert(1)"></a> and a note<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><sup>[1]</sup></a>.<!--[if gte vml 1]><v:shape id="Picture_1" style='width:10pt'></v:shape><![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/clip_image001.png"><![endif]></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>Tote<o:p></o:p></p></td><td><p class=MsoNormal>40 euros<o:p></o:p></p></td></tr></table>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is that so?<o:p></o:p></p></div></div><!--EndFragment--></body></html>`;

const WORD_ONLINE = `<div class="OutlineElement Ltr"><p class="Paragraph" xml:lang="EN-GB" paraid="1"><span class="TextRun" style="font-size:12pt"><span class="NormalTextRun">Things to carry:</span></span><span class="EOP" data-ccp-props="{}">&nbsp;</span></p></div>
<div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li class="OutlineElement" role="listitem" data-aria-level="1"><p class="Paragraph"><span class="TextRun">Keys</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper"><ul class="BulletListStyle1" role="list"><li role="listitem"><p><span>A phone</span><span class="EOP">&nbsp;</span></p></li></ul></div>`;

const LIBREOFFICE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm; margin: 2cm } p { line-height: 115% }</style></head><body lang="en-GB" link="#000080" dir="ltr"><h1 class="western">Straps</h1>
<p align="justify" style="line-height: 115%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">One
<b>bold</b> and one <i>leaning</i>
word.</font></font></p>
<p style="margin-bottom: 0cm"><br/>

</p>
<ol>
	<li><p style="margin-bottom: 0cm">Canvas</p></li>
	<li><p style="margin-bottom: 0cm">Straw<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p></li>
</ol>
<table width="100%" cellpadding="4" cellspacing="0"><col width="128*"/><col width="128*"/><tr valign="top"><th style="border: none"><p>Bag</p></th><th><p>Price</p></th></tr></table>
</body></html>`;

const HOSTILE = `<p onclick="alert(1)">Words<img src=x onerror="window.pasted=1"><script>window.pasted=1</script></p><svg onload="window.pasted=1"><a href="javascript:alert(1)">in a drawing</a></svg>
<iframe srcdoc="<script>parent.pasted=1</script>"></iframe><a href="java&#10;script:alert(1)">not a link</a><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pasted=1&gt;"></mglyph></table></mtext></math>`;

const LISTED = '<ul><li><p>Canvas</p><ul><li><p>waxed</p></li></ul></li><li><p>Straw</p></li></ul>';

export const CLIPBOARD: readonly Pasted[] = [
  {
    from: 'Google Docs',
    html: GOOGLE,
    becomes: `<h2>Straps that stay</h2><p>One <strong>bold</strong> and one <em>leaning</em> word.</p>${LISTED}<p><a href="https://bags.example/a?b=1">A link</a></p><p>Tote · 40 euros</p><p>Pouch · 12 euros</p>`,
  },
  {
    from: 'Word',
    html: WORD,
    becomes:
      `<h2>Straps</h2><p>One <strong>bold</strong> word, remarked on. Come.</p>${LISTED}<ol><li><p>First</p></li><li><p>Second</p></li></ol>` +
      '<p>A <a href="https://bags.example/">link</a> and a note.</p><p>Tote · 40 euros</p>',
  },
  { from: 'Word for the web', html: WORD_ONLINE, becomes: '<p>Things to carry:</p><ul><li><p>Keys</p></li><li><p>A phone</p></li></ul>' },
  {
    from: 'LibreOffice',
    html: LIBREOFFICE,
    becomes: '<h2>Straps</h2><p>One <strong>bold</strong> and one <em>leaning</em> word.</p><ol><li><p>Canvas</p></li><li><p>Straw</p></li></ol><p>Bag · Price</p>',
  },
  { from: 'a page that means harm', html: HOSTILE, becomes: '<p>Words</p><p>in a drawingnot a link</p>' },
];
