import pg from 'pg';
import fs from 'node:fs';
const { CAST_VOTES } = await import('file:///work/main/libs/polls/server/src/vote.writer.sql.ts');
const SQL = process.argv[2] ? fs.readFileSync(process.argv[2],'utf8') : CAST_VOTES;
const url = fs.readFileSync('/tmp/pgurl','utf8');
const c = new pg.Client(url); await c.connect();
await c.query('select 1');
const members = (await c.query(`insert into member(handle,email,role) select 'race'||g||substr(md5(random()::text),1,6), md5(random()::text)||'@x.example','MEMBER' from generate_series(1,20) g returning id`)).rows.map(r=>r.id);
const mk = async()=>{const id=(await c.query(`insert into poll(question) values('q') returning id`)).rows[0].id; const o=(await c.query(`insert into poll_option(poll_id,position,key,label) values($1,0,'yay','Y'),($1,1,'nay','N') returning id`,[id])).rows.map(r=>r.id); return {id,o};};
let bad=0;
for (let round=0; round<15; round++){
 const polls=[await mk(),await mk()];
 const workers=await Promise.all([0,1,2,3].map(async()=>{const k=new pg.Client(url); await k.connect(); return k;}));
 const fails={};
 await Promise.all(workers.map(async(w,wi)=>{ for(let b=0;b<25;b++){ const batch=[]; const seen=new Set(); for(let i=0;i<8;i++){ const p=polls[Math.random()*2|0], m=members[Math.random()*20|0]; if(seen.has(p.id+m)) continue; seen.add(p.id+m); const r=Math.random(); batch.push([batch.length,p.id,m, r<+(process.argv[3]??0.2)?null:p.o[Math.random()*2|0]]);} 
  for(;;) try{ await w.query(SQL,[batch.map(x=>x[0]),batch.map(x=>x[1]),batch.map(x=>x[2]),batch.map(x=>x[3])]); break; }catch(e){ fails[e.code]=(fails[e.code]??0)+1; if(e.code!=='40P01'){console.log(e.message);break;} } }}));
 for(const p of polls){ const kept=(await c.query('select id,votes from poll_option where poll_id=$1 order by id',[p.id])).rows; const cnt=(await c.query('select o.id, count(v.*)::int n from poll_option o left join vote v on v.option_id=o.id where o.poll_id=$1 group by 1 order by 1',[p.id])).rows; const rep=(await c.query('select o.id, (select count(*)::int from (select distinct on (member_id) option_id from vote_event e where e.poll_id=$1 order by member_id, id desc) l where l.option_id=o.id) n from poll_option o where o.poll_id=$1 order by 1',[p.id])).rows;
  const s=kept.map(k=>k.votes)+'|'+cnt.map(k=>k.n)+'|'+rep.map(k=>k.n); const [a,b,d]=s.split('|'); if(a!==b||b!==d){bad++; console.log('BAD kept|count|replay',s, JSON.stringify(fails));} }
 for(const w of workers) await w.end();
}
console.log('bad', bad); await c.end();
