# Named by tag; to build on what was tried, name it by digest (`docker buildx imagetools inspect node:26-slim` shows it):
#   docker build --build-context node:26-slim=docker-image://node:26-slim@sha256:… .
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY adapters ./adapters
RUN npm run build && npm prune --omit=dev --ignore-scripts
# What is in the image, and under which licences (CycloneDX).
RUN npm sbom --package-lock-only --omit=dev --sbom-format cyclonedx > sbom.cdx.json

FROM node:26-slim
# State and cache lie in one volume; the rest of the file system may be read-only.
ARG VERSION=0.2.0
LABEL org.opencontainers.image.title="Kikigaki" org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.description="Answers questions about past conference sessions, from the reports people wrote about them" \
  org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production HOST=0.0.0.0 DATABASE_URL=file:/data/kikigaki.db KIKIGAKI_CACHE=/data/cache NODE_COMPILE_CACHE=/data/cache/compiled
WORKDIR /app
COPY --from=build /app/package.json /app/sbom.cdx.json ./
COPY LICENSE NOTICE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY index-data ./index-data
COPY tests/fixtures/second-community ./tests/fixtures/second-community
RUN mkdir -p /data && chown node /data
USER node
# A new volume begins with what lies in /data here: the first start finds its index.
RUN node dist/adapters/kikigaki.js index
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/adapters/kikigaki.js"]
CMD ["serve"]
