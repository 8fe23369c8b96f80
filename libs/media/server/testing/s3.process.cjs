const S3rver = require('@20minutes/s3rver');

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] });
// It checks signatures, but forgets the slash that its own address of a bucket ends with: those of objects are checked, those of lists are not.
server.middleware.unshift((ctx, next) => {
  if (ctx.path === `/${bucket}/`) ctx.app = Object.create(server, { allowMismatchedSignatures: { value: true } });
  return next();
});
server.run().then(({ port }) => process.send(port));
process.on('disconnect', () => process.exit());
