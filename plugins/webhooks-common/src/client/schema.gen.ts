// Generated from the API document by `npm run generate`.
export interface paths {
    "/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of events, with the schema of each */
        get: operations["listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscriptions, by name */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Subscribes a target to events
         * @description The signing secret is in this answer and in no other.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One subscription */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        /** Removes a subscription with its deliveries */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        /** Changes a subscription, or switches it on or off */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/subscriptions/{id}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new signing secret; the one before stays valid a while */
        post: operations["rotateSubscriptionSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}/test-events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an event of type rackstage.webhooks.test.v1 to it */
        post: operations["sendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What was or will be sent, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends again: one, all that failed, or those of a time range
         * @description With the webhook-id that they had.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One delivery with its body and every attempt */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Endpoints for incoming events, by name */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Makes an endpoint whose events start a template
         * @description The caller has to be allowed to start the template, and answers for what it does. The secret is in this answer and in no other.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoint-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a sample event would start; nothing is started */
        post: operations["tryEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /** Removes an endpoint with its received events */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Changes an endpoint, or switches it on or off
         * @description Whoever changes template, values, filter or verification answers for what it does from then on.
         */
        patch: operations["updateEndpoint"];
        trace?: never;
    };
    "/endpoints/{id}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret; the one before stays valid a while */
        post: operations["rotateEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/endpoints/{id}/received-events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What came in, newest first */
        get: operations["listReceivedEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/received-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One received event with its payload */
        get: operations["getReceivedEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/received-events/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the event as new, on purpose: a new task is started */
        post: operations["replayReceivedEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        EventType: {
            type: string;
            title: string;
            "title@ko": string;
            description: string;
            "description@ko": string;
            dataSchema: {
                [key: string]: unknown;
            };
            example: {
                [key: string]: unknown;
            };
        };
        EventTypeList: {
            items: components["schemas"]["EventType"][];
        };
        FilterCondition: {
            /** @description JSON pointer, for example `/data/region`. */
            pointer: string;
            /** @enum {string} */
            operator: "equals" | "not-equals" | "starts-with" | "exists";
            values: string[];
        };
        SecretSummary: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string;
        };
        SecretRotation: {
            /**
             * @description How long the secret before stays valid.
             * @default 24
             */
            keepPreviousHours?: number;
        };
        Subscription: {
            /** Format: uuid */
            id: string;
            /** @description Of the workspace. */
            workspaceId: string;
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Without user name and password in it. */
            url: string;
            /** @description Types or patterns: `*` stands for one part, at the end for all that follow. */
            eventTypes: string[];
            /** @description All of them have to hold. */
            filter: components["schemas"]["FilterCondition"][];
            /**
             * @description Events about what the owner of the subscription may see in its workspace when they happen and when they are sent, or about everything.
             * @enum {string}
             */
            scope: "owned" | "all";
            /** @description False takes any certificate. */
            verifyTls: boolean;
            enabled: boolean;
            headerNames: string[];
            /** @description Valid now, the newest first. */
            secrets: components["schemas"]["SecretSummary"][];
            /**
             * @description Why it is off: somebody, 410 of the target, or days of failure.
             * @enum {string}
             */
            disabledReason?: "person" | "gone" | "failing";
            /** Format: date-time */
            failingSince?: string;
            pendingCount: number;
            failedCount: number;
            /** Format: date-time */
            lastDeliveredAt?: string;
            revision: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SubscriptionWithSecret: {
            /** Format: uuid */
            id: string;
            /** @description Of the workspace. */
            workspaceId: string;
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Without user name and password in it. */
            url: string;
            /** @description Types or patterns: `*` stands for one part, at the end for all that follow. */
            eventTypes: string[];
            /** @description All of them have to hold. */
            filter: components["schemas"]["FilterCondition"][];
            /**
             * @description Events about what the owner of the subscription may see in its workspace when they happen and when they are sent, or about everything.
             * @enum {string}
             */
            scope: "owned" | "all";
            /** @description False takes any certificate. */
            verifyTls: boolean;
            enabled: boolean;
            headerNames: string[];
            /** @description Valid now, the newest first. */
            secrets: components["schemas"]["SecretSummary"][];
            /**
             * @description Why it is off: somebody, 410 of the target, or days of failure.
             * @enum {string}
             */
            disabledReason?: "person" | "gone" | "failing";
            /** Format: date-time */
            failingSince?: string;
            pendingCount: number;
            failedCount: number;
            /** Format: date-time */
            lastDeliveredAt?: string;
            revision: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Shown once: keep it. */
            secret: string;
        };
        SubscriptionPage: {
            items: components["schemas"]["Subscription"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        NewSubscription: {
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Without user name and password in it. */
            url: string;
            /** @description Types or patterns: `*` stands for one part, at the end for all that follow. */
            eventTypes: string[];
            /** @description All of them have to hold. */
            filter?: components["schemas"]["FilterCondition"][];
            /**
             * @description Events about what the owner of the subscription may see in its workspace when they happen and when they are sent, or about everything.
             * @enum {string}
             */
            scope?: "owned" | "all";
            /** @description False takes any certificate. */
            verifyTls?: boolean;
            enabled?: boolean;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            /** @description Sent along; encrypted at rest and never returned. */
            headers?: {
                [key: string]: string;
            };
        };
        SubscriptionChange: {
            name?: string;
            description?: string | null;
            /** @description kind:namespace/name */
            owner?: string;
            /** @description Without user name and password in it. */
            url?: string;
            /** @description Types or patterns: `*` stands for one part, at the end for all that follow. */
            eventTypes?: string[];
            /** @description All of them have to hold. */
            filter?: components["schemas"]["FilterCondition"][];
            /**
             * @description Events about what the owner of the subscription may see in its workspace when they happen and when they are sent, or about everything.
             * @enum {string}
             */
            scope?: "owned" | "all";
            /** @description False takes any certificate. */
            verifyTls?: boolean;
            enabled?: boolean;
            /** @description Replaces all of them. */
            headers?: {
                [key: string]: string;
            };
            revision?: number;
        };
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "failed";
        /** @enum {string} */
        DeliveryError: "timeout" | "refused" | "unknown-host" | "address-not-allowed" | "tls" | "closed" | "status" | "unsendable" | "not-allowed";
        Delivery: {
            /**
             * Format: uuid
             * @description The webhook-id of every attempt.
             */
            id: string;
            /** Format: uuid */
            subscriptionId: string;
            /** Format: uuid */
            eventId: string;
            eventType: string;
            subject: string;
            /** Format: date-time */
            eventTime: string;
            state: components["schemas"]["DeliveryState"];
            attemptCount: number;
            /** Format: date-time */
            nextAttemptAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            lastStatus?: number;
            lastError?: components["schemas"]["DeliveryError"];
        };
        DeliveryPage: {
            items: components["schemas"]["Delivery"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        Attempt: {
            /** Format: uuid */
            id: string;
            number: number;
            /** Format: date-time */
            at: string;
            durationMilliseconds: number;
            status?: number;
            error?: components["schemas"]["DeliveryError"];
            /** @description First bytes of the answer. */
            response?: string;
        };
        DeliveryDetail: {
            /**
             * Format: uuid
             * @description The webhook-id of every attempt.
             */
            id: string;
            /** Format: uuid */
            subscriptionId: string;
            /** Format: uuid */
            eventId: string;
            eventType: string;
            subject: string;
            /** Format: date-time */
            eventTime: string;
            state: components["schemas"]["DeliveryState"];
            attemptCount: number;
            /** Format: date-time */
            nextAttemptAt?: string;
            /** Format: date-time */
            finishedAt?: string;
            lastStatus?: number;
            lastError?: components["schemas"]["DeliveryError"];
            body: {
                [key: string]: unknown;
            };
            attempts: components["schemas"]["Attempt"][];
        };
        ReplayRequest: {
            /** Format: uuid */
            deliveryId?: string;
            state?: components["schemas"]["DeliveryState"];
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            until?: string;
        };
        ReplayResult: {
            count: number;
        };
        /** @enum {string} */
        Verdict: "waiting" | "started" | "ignored" | "failed";
        /** @enum {string} */
        Rejection: "signature" | "timestamp" | "format" | "size" | "rate" | "disabled";
        Endpoint: {
            /** Format: uuid */
            id: string;
            /** @description Of the workspace. */
            workspaceId: string;
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @enum {string} */
            verification: "standard-webhooks" | "github" | "gitlab" | "bearer";
            /** @description kind:namespace/name */
            templateRef: string;
            /** @description By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there. */
            mapping: {
                [key: string]: unknown;
            };
            /** @description On the payload; an event that does not fit is ignored. */
            filter: components["schemas"]["FilterCondition"][];
            maxPerMinute: number;
            enabled: boolean;
            /** @description Where other systems send to. */
            url: string;
            /** @description Who answers for what is started: who set template, values, filter and verification last. Templates start while they may start them; tasks have the rights of the portal. */
            runAs: string;
            secrets: components["schemas"]["SecretSummary"][];
            /** @description Refused before they were stored. */
            rejectedCount: number;
            lastRejection?: {
                /** Format: date-time */
                at: string;
                reason: components["schemas"]["Rejection"];
            };
            /** Format: date-time */
            lastReceivedAt?: string;
            revision: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EndpointWithSecret: {
            /** Format: uuid */
            id: string;
            /** @description Of the workspace. */
            workspaceId: string;
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @enum {string} */
            verification: "standard-webhooks" | "github" | "gitlab" | "bearer";
            /** @description kind:namespace/name */
            templateRef: string;
            /** @description By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there. */
            mapping: {
                [key: string]: unknown;
            };
            /** @description On the payload; an event that does not fit is ignored. */
            filter: components["schemas"]["FilterCondition"][];
            maxPerMinute: number;
            enabled: boolean;
            /** @description Where other systems send to. */
            url: string;
            /** @description Who answers for what is started: who set template, values, filter and verification last. Templates start while they may start them; tasks have the rights of the portal. */
            runAs: string;
            secrets: components["schemas"]["SecretSummary"][];
            /** @description Refused before they were stored. */
            rejectedCount: number;
            lastRejection?: {
                /** Format: date-time */
                at: string;
                reason: components["schemas"]["Rejection"];
            };
            /** Format: date-time */
            lastReceivedAt?: string;
            revision: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Shown once: keep it. */
            secret: string;
        };
        EndpointPage: {
            items: components["schemas"]["Endpoint"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        NewEndpoint: {
            name: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @enum {string} */
            verification: "standard-webhooks" | "github" | "gitlab" | "bearer";
            /** @description kind:namespace/name */
            templateRef: string;
            /** @description By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there. */
            mapping: {
                [key: string]: unknown;
            };
            /** @description On the payload; an event that does not fit is ignored. */
            filter?: components["schemas"]["FilterCondition"][];
            maxPerMinute?: number;
            enabled?: boolean;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
        };
        EndpointChange: {
            name?: string;
            description?: string | null;
            /** @description kind:namespace/name */
            owner?: string;
            /** @enum {string} */
            verification?: "standard-webhooks" | "github" | "gitlab" | "bearer";
            /** @description kind:namespace/name */
            templateRef?: string;
            /** @description By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there. */
            mapping?: {
                [key: string]: unknown;
            };
            /** @description On the payload; an event that does not fit is ignored. */
            filter?: components["schemas"]["FilterCondition"][];
            maxPerMinute?: number;
            enabled?: boolean;
            revision?: number;
        };
        EndpointTrial: {
            /** @description kind:namespace/name */
            templateRef: string;
            /** @description By parameter of the template its value; texts in it may hold `{{ /pointer }}`, which is what the payload has there. */
            mapping: {
                [key: string]: unknown;
            };
            /** @description On the payload; an event that does not fit is ignored. */
            filter?: components["schemas"]["FilterCondition"][];
            payload: {
                [key: string]: unknown;
            };
        };
        EndpointTrialResult: {
            matches: boolean;
            values: {
                [key: string]: unknown;
            };
            problems: {
                parameter: string;
                message: string;
            }[];
        };
        ReceivedEvent: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            endpointId: string;
            /** @description As the sender calls it. */
            deliveryId: string;
            /** Format: date-time */
            receivedAt: string;
            verdict: components["schemas"]["Verdict"];
            /** @description Why it failed or was ignored. */
            reason?: string;
            taskId?: string;
            /** Format: uuid */
            replayOf?: string;
            replayedBy?: string;
        };
        ReceivedEventPage: {
            items: components["schemas"]["ReceivedEvent"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        ReceivedEventDetail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            endpointId: string;
            /** @description As the sender calls it. */
            deliveryId: string;
            /** Format: date-time */
            receivedAt: string;
            verdict: components["schemas"]["Verdict"];
            /** @description Why it failed or was ignored. */
            reason?: string;
            taskId?: string;
            /** Format: uuid */
            replayOf?: string;
            replayedBy?: string;
            payload: unknown;
            values?: {
                [key: string]: unknown;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listEventTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All types. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only subscriptions of these workspaces. */
                workspaceId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubscription"];
            };
        };
        responses: {
            /** @description The subscription. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionChange"];
            };
        };
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rotateSubscriptionSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The new secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionWithSecret"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sendTestEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                state?: components["schemas"]["DeliveryState"];
                /** @description Only those of events from this time on. */
                from?: string;
                /** @description Only those of events before this time. */
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description How many. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResult"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEndpoints: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only endpoints of these workspaces. */
                workspaceId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tryEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointTrial"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointTrialResult"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointChange"];
            };
        };
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rotateEndpointSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description The new secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointWithSecret"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listReceivedEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                verdict?: components["schemas"]["Verdict"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedEventPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReceivedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedEventDetail"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    replayReceivedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new event. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedEvent"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
