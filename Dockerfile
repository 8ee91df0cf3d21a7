FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY adapters ./adapters
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production KIKIGAKI_CACHE=/app/cache
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY index-data ./index-data
RUN mkdir cache && chown node cache
USER node
RUN node dist/adapters/main.js index
ENTRYPOINT ["node", "dist/adapters/main.js"]
CMD ["--help"]
