import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { SampleContent } from './sample.content.ts';
import { TransferModule } from './transfer.module.ts';

const SIGN_IN = `mutation ($input: PasswordSignInInput!) { signInWithPassword(input: $input) { __typename } }`;

let development: TestApi;
let production: TestApi;
beforeAll(async () => {
  development = await testApi({ imports: [TransferModule] });
});
beforeAll(async () => {
  const env = { APP_ENV: 'production', ORIGIN: 'https://bags.example', SMTP_URL: 'smtp://127.0.0.1:9', TRUST_PROXY_HOPS: '1' };
  production = await testApi({ imports: [TransferModule], env });
});
afterAll(() => Promise.all([development.close(), production.close()]));

const signInAsAdmin = (api: TestApi) => {
  const [admin] = development.get(SampleContent).accounts();
  return api.visitor.run(SIGN_IN, { input: { email: admin?.email, password: admin?.password } });
};

test('sample content is brought once, with an account of each role to try', async () => {
  const sample = development.get(SampleContent);
  expect(await sample.importOnce()).toBe(true);
  expect(await sample.importOnce()).toBe(false);
  expect(sample.accounts().map(({ role }) => role)).toEqual(['admin', 'moderator', 'editor', 'member']);
  expect(await signInAsAdmin(development)).toEqual({ signInWithPassword: { __typename: 'SignedIn' } });
});

test('in production nobody signs in as a sample member', async () => {
  expect(await production.get(SampleContent).importOnce()).toBe(true);
  expect(production.get(SampleContent).accounts()).toEqual([]);
  expect(await signInAsAdmin(production)).toEqual({ signInWithPassword: { __typename: 'Refusal' } });
});

test('some sample members have sent a picture to stand beside their name', async () => {
  await development.get(SampleContent).importOnce();
  const rows = await development.db.query(
    `SELECT u.state, u.file_name AS file, u.replaces_id AS "replacesId", j.payload ->> 'besideNameOf' = u.member_id::text AS "isForThem"
       FROM upload u JOIN member m ON m.id = u.member_id JOIN graphile_worker._private_jobs j ON j.payload ->> 'uploadId' = u.id::text
      WHERE u.purpose = 'AVATAR' AND u.file_name = 'avatar-' || m.handle || '.webp' ORDER BY 2`,
  );
  const who = ['buckle-up-bo', 'duffel-dan', 'patina-pat', 'rivet-ron', 'thimble-tess', 'zip-it-zelda'];
  expect(rows).toEqual(who.map((handle) => ({ state: 'RECEIVED', file: `avatar-${handle}.webp`, replacesId: null, isForThem: true })));
});

test('some pictures of the sample go the way of uploads, with the point that is to stay in sight', async () => {
  await development.get(SampleContent).importOnce();
  const rows = await development.db.query(
    `SELECT u.state, u.file_name AS file, p.recipe IS NOT NULL AS "isDrawnMeanwhile", p.focal_y AS "focalY",
            EXISTS (SELECT 1 FROM graphile_worker._private_jobs j WHERE j.payload ->> 'uploadId' = u.id::text) AS "hasJob"
       FROM upload u JOIN picture p ON p.id = u.replaces_id ORDER BY u.file_name`,
  );
  expect(rows).toEqual(
    ['half-time-bench.webp', 'half-time-stripes.webp'].map((file) => ({ state: 'RECEIVED', file, isDrawnMeanwhile: true, focalY: 58, hasJob: true })),
  );
});
