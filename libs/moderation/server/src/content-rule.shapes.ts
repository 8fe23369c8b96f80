/**
 * Letters that look like Latin ones, by what they look like: from the confusables of Unicode's UTS #39 (version 10; © Unicode, Inc., under the Unicode licence), those
 * letters and numbers that stand for one or two letters there, without regard to marks. What NFKC takes for a letter already is not here, nor are digits.
 */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'ɑΑαАаᎪᗅꓮ\u{102A0}\u{16F40}',
  b: 'ƀƂƃƄɓΒБВЬѢѣҌҍᏏᏴᖯᗷꓐꞴ\u{10282}\u{102A1}\u{10301}',
  c: 'ȼСсҪҫᏟᴄⲤⲥꓚꮯ\u{102A2}\u{10302}\u{10415}\u{1043D}\u{1051C}\u{118E9}\u{118F2}',
  d: 'ÐĐđƉƌɖɗԁᎠᏧᑯᗞᗪꓒꓓ',
  e: 'ɆɇΕЕеҽҿᎬⴹꓰꬲ\u{10286}\u{118A6}\u{118AE}',
  f: 'ƑƒϜքᖴᵮẝꓝꞘꞙꬵ\u{10287}\u{102A5}\u{10525}\u{118A2}\u{118C2}',
  g: 'ƍǤǥɠɡԌցᏀᏳᶃꓖ',
  h: 'ĦħɦΗНћҢһӇӉհᎻᏂᏲᕼⱧⲎꓧꚕ\u{102CF}',
  i: 'ıɨɩɪιіӏᎥᵻᵼꙇꭵ\u{118C3}',
  j: 'ɈɉͿϳЈјᎫᒍꓙꞲ',
  k: 'ƙΚКҚҞᏦᛕⱩⲔꓗꝀ\u{10518}',
  l: 'ŁłƖƗƚǀɫɭΙІӀ\u{5D5}\u{5DF}\u{627}\u{661}\u{673}\u{6F1}\u{7CA}ᏞᒪᛁⲒⳐⵏꓡꓲ\u{1028A}\u{10309}\u{10320}\u{1041B}\u{10526}\u{118A3}\u{118B2}\u{16F16}\u{16F28}\u{1E8C7}',
  m: 'ɱΜϺМӍᎷᗰᛖᵯⲘꓟ\u{102B0}\u{10311}\u{11700}\u{118E3}',
  n: 'ƝƞɳΝηոռᵰⲚꓠ\u{10513}',
  o: 'ØøƟɵΘΟθοσОоѲѳӨөՕօ\u{5E1}\u{647}\u{665}\u{6BE}\u{6C1}\u{6D5}\u{6F5}\u{6FF}\u{7C0}०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᎾᏫᴏᴑⲞⲟⴱⵁⵔꓳꝊꝋꬽꬾꭴꮎꮻ\u{10292}\u{102AB}\u{10404}\u{1042C}\u{104C2}\u{104EA}\u{10516}\u{114D0}\u{118B5}\u{118C8}\u{118D7}\u{118E0}',
  p: 'ƥΡρРрᏢᑭᵽⲢⲣꓑ\u{10295}',
  q: 'ʠԛգզⵕ',
  r: 'ƦɍɼɽгғᎡᏒᖇᴦᵲⲅꓣꭇꭈꮁ\u{104B4}\u{16F35}',
  s: 'ƽʂЅѕՏᏕᏚᵴꓢꜱꮪ\u{10296}\u{10420}\u{10448}\u{118C1}\u{16F3A}',
  t: 'ŦŧƭƮȾΤТҬᎢᵵⲦꓔ\u{10297}\u{102B1}\u{10315}\u{118BC}\u{16F0A}',
  u: 'ɄʋυՍսሀᏌᑌᴜᵾꓴꞟꭎꭒꮜ\u{104CE}\u{104F6}\u{118B8}\u{118D8}\u{16F42}',
  v: 'νѴѵ\u{5D8}\u{667}\u{6F7}Ꮩᐯᴠⴸꓦꛟꮩ\u{1051D}\u{11706}\u{118A0}\u{118C0}\u{16F08}',
  w: 'ɯѡѽԜԝաᎳᏔᴡꓪꝡꮃ\u{114C5}\u{1170A}\u{1170E}\u{1170F}\u{118E6}\u{118EF}',
  x: 'ΧХхҲᕁᕽᚷⲬⵝꓫꞳ\u{10290}\u{102B4}\u{10317}\u{10322}\u{10527}\u{118EC}',
  y: 'ƴɎɏɣʏΥγУуҮүҰұყᎩᎽᶌỿⲨꓬꭚ\u{102B2}\u{118A4}\u{118DC}\u{16F43}',
  z: 'ƵƶȤȥʐΖᏃᴢᵶꓜꮓ\u{102F5}\u{118A9}\u{118C4}\u{118E5}',
  aa: 'Ꜳꜳ',
  ae: 'ÆæӔӕ',
  ao: 'Ꜵꜵ',
  au: 'Ꜷꜷ',
  av: 'ꜸꜹꜺꜻ',
  ay: 'Ꜽꜽ',
  dz: 'ʣ',
  ll: 'ǁ',
  ls: 'ʪ',
  lz: 'ʫ',
  oe: 'Œœ',
  oo: 'ꚘꚙꝎꝏ',
  tf: 'ꝷ',
  ts: 'ʦ',
  ue: 'ᵫ',
  uo: 'ꭣ',
};

/** Latin letters with a stroke, hook or shape of their own, which the data takes for themselves: those that Unicode calls a letter “with” something, small capitals, and turned ones. */
const LATIN: Readonly<Record<string, string>> = {
  a: 'ᴀɐʌȺᶏⱥ',
  b: 'ʙƁɃᵬᶀꞖꞗ',
  c: 'ɔƇƈȻɕꞒꞓꞔꟄ𝼝',
  d: 'ᴅðƊƋȡᵭᶁᶑꝹꝺꟇꟈ',
  e: 'ᴇǝəɛᶒⱸꬳꬴ',
  f: 'ꜰᶂꝻꝼ',
  g: 'ɢƓᵹꝽꞠꞡꞬ',
  h: 'ʜⱨꞕꞪ',
  i: 'ᶖ𝼚',
  j: 'ᴊʝ',
  k: 'ᴋĸʞƘᶄⱪꝁꝂꝃꝄꝅꞢꞣ',
  l: 'ʟȴȽɬᶅⱠⱡⱢꝈꝉꞎꞭꬷꬸꬹ𝼑𝼓',
  m: 'ᴍᶆⱮꬺ',
  n: 'ɴŋŊȠȵɲᶇꞐꞑꞤꞥꬻ',
  o: 'ⱺꝌꝍ𝼛',
  p: 'ᴘþÞƿƤᵱᶈⱣꝐꝑꝒꝓꝔꝕ',
  q: 'ꞯǫɋꝖꝗꝘꝙ',
  r: 'ʀɹɌɾᵳᶉⱤꞂꞃꞦꞧꭉꭋ𝼖',
  s: 'ȿᶊⱾꞄꞅꞨꞩꟅꟉꟊ𝼞',
  t: 'ᴛʇƫƬȶʈⱦꞆꞇ𝼉',
  u: 'ʉᶙꞸꞹ',
  v: 'ƲⱱⱴꝞꝟ',
  w: 'Ⱳⱳ',
  x: 'ᶍꭖꭗꭘꭙ',
  y: 'ʎƳỾ',
  z: 'ɀʑᶎⱫⱬⱿꟆ',
  ss: 'ßẞ',
};

/** Letters of other scripts that somebody may write for a Latin one beside Latin letters; alone they would not be read so. */
const NEAR: Readonly<Record<string, string>> = {
  a: 'ДдΛλΔ', b: 'бЪъ', e: 'ЗзЭэΣΞξ', h: 'ћђ', n: 'ИПпπΠηղ', o: 'ФфΩΦφ', r: 'Яя', s: 'ςϛ', u: 'Ццџиμմ', w: 'ШшЩщωΨψ', y: 'Чч',
};

function lettersOf(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([latin, letters]) => [...letters].map((letter): [string, string] => [letter, latin]));
}

const EXACT: ReadonlyMap<string, string> = new Map([...lettersOf(LATIN), ...lettersOf(ALIKE)]);
/** Small letters with the shape of their capital, as `м` has, are near it. */
const ANY: ReadonlyMap<string, string> = new Map([...[...EXACT].map(([letter, latin]): [string, string] => [letter.toLowerCase(), latin]), ...lettersOf(NEAR), ...EXACT]);

/** The Latin letter that this one is taken for at sight. */
export function exactShape(letter: string): string | undefined {
  return EXACT.get(letter);
}

/** The Latin letter that this one may be meant for among Latin letters. */
export function anyShape(letter: string): string | undefined {
  return ANY.get(letter);
}
