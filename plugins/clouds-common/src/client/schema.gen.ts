// Generated from the API document by `npm run generate`.
export interface paths {
    "/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of cloud that accounts can be made for */
        get: operations["listDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drivers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switches a driver on or off for new accounts
         * @description Accounts that there are go on as before, and the configuration may still declare new ones.
         */
        patch: operations["updateDriver"];
        trace?: never;
    };
    "/account-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a pasted document and tells which accounts it describes
         * @description Nothing is stored, and no secret is returned.
         */
        post: operations["readAccountImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connection-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a cloud whether settings and credential work
         * @description With accountId, whatever is left out of config and credential is taken from the account. A refusal by the cloud is a result, not an error.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cloud accounts */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Adds an account
         * @description The connection is tested first; a refusal is answered with 400.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Removes an account; nothing in the cloud is touched
         * @description Answers 409 while instances of the account are managed here.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /** Changes title, settings, credential or prices */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/accounts/{id}/synchronizations": {
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
        /** Reads the inventory of the account again, now */
        post: operations["synchronizeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What was read from the account, when, and what could not be */
        get: operations["listInventoryScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What was last observed in the account */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driver-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drivers that were brought while the portal runs
         * @description All versions, and those that were refused last. How their processes are is said by the replica that answers.
         */
        get: operations["listDriverPackages"];
        put?: never;
        /**
         * Installs a driver from an archive
         * @description A gzipped tar archive as npm packs it, at most 20 MB. It is checked first; the reason of a refusal is in `error.reason`.
         */
        post: operations["uploadDriverPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driver-packages/{id}": {
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
        post?: never;
        /**
         * Removes a version, or what is kept of a refused one
         * @description Answers 409 while accounts use it.
         */
        delete: operations["removeDriverPackage"];
        options?: never;
        head?: never;
        /**
         * Makes this version the one for new accounts
         * @description Accounts that there are keep their version until they are changed.
         */
        patch: operations["updateDriverPackage"];
        trace?: never;
    };
    "/driver-package-installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Installs a driver from the package registry
         * @description Its checksum and signature come from the registry. It is checked as an uploaded one is.
         */
        post: operations["installDriverPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driver-registry-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages in the package registry */
        get: operations["searchDriverRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * How the portal signs in to the account's machines
         * @description No private key is ever returned.
         */
        get: operations["getAccountAccess"];
        /**
         * Says how the portal signs in to the account's machines
         * @description In the place of what was said before; private keys that are left out stay as they are. They are encrypted at rest and never returned.
         */
        put: operations["setAccountAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * Whether the portal can sign in to the instance, and on which way
         * @description Nothing is connected to.
         */
        get: operations["getInstanceReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/host-key-acceptances": {
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
         * Trusts the host key that was refused because it is another one
         * @description For after a rebuild. The fingerprint has to be the one that was refused last, of the machine or of the bastion on the way.
         */
        post: operations["acceptHostKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/terminal-sessions": {
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
         * Gives a ticket for one terminal on the instance
         * @description The ticket is for the caller only, once, within half a minute, at the WebSocket address that comes with it. What the terminal shows is recorded.
         */
        post: operations["createTerminalSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Terminal sessions that there are and were, newest first */
        get: operations["listTerminalSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One terminal session */
        get: operations["getTerminalSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/terminal-sessions/{id}/recording-readings": {
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
         * Reads a part of what a terminal session showed
         * @description Every reading is audited.
         */
        post: operations["readRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commands that run and ran, newest first */
        get: operations["listCommands"];
        put?: never;
        /**
         * Runs one command on several instances
         * @description By their ids, or all of a workspace that have the labels. The command, its output and who asked for it are kept. The same idempotencyKey answers with the command that it started before.
         */
        post: operations["runCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One command with its machines */
        get: operations["getCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/{id}/output": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What the command wrote on one machine, from a place on */
        get: operations["readCommandOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/{id}/cancellations": {
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
        /** Ends a command where it still runs, and does not begin the rest */
        post: operations["cancelCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adoption-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks what would become of things in a cloud when they are managed here
         * @description They are looked at in the cloud, now. Nothing is stored or changed.
         */
        post: operations["previewAdoption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manages things from now on that are in a cloud already
         * @description As they are there now, all of them or none. Nothing of them changes but that they get our tag, where the cloud has tags. Answers 409 when one is managed already.
         */
        post: operations["adoptThings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manages things no more; they stay in the cloud
         * @description All of them or none; our tag is taken off them. Adopting them again undoes it. Answers 409 while something is under way with one of them, or while something else here uses it.
         */
        post: operations["releaseThings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/drift-decisions": {
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
        /** Accepts what the cloud has of an instance, or restores it */
        post: operations["decideInstanceDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}/drift-decisions": {
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
        /** Accepts what the cloud has of a resource, or restores it */
        post: operations["decideResourceDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the cloud whether this could be made, and what it would cost
         * @description Nothing is made or reserved.
         */
        post: operations["estimateInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instances that are managed here */
        get: operations["listInstances"];
        put?: never;
        /**
         * Asks for one or more equal instances
         * @description Returns as soon as the desired state is stored. The same idempotencyKey answers with the operation it started before.
         */
        post: operations["createInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many instances there are by phase, account, region, owner and workspace
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One instance */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        /**
         * Deletes the instance and its data volume from the cloud
         * @description Answers 409 while it is protected. It stays visible until the cloud says it is gone.
         */
        delete: operations["deleteInstance"];
        options?: never;
        head?: never;
        /**
         * Changes owner, labels, expiry, protection or spec
         * @description Another spec is checked against quota and stock first, as resize-estimates tells.
         */
        patch: operations["updateInstance"];
        trace?: never;
    };
    "/instances/{id}/resize-estimates": {
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
         * Asks the cloud whether it could be resized, and what it would cost
         * @description Nothing is changed or reserved.
         */
        post: operations["estimateResize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/console-log-readings": {
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
         * Reads the end of the serial console from the cloud, now
         * @description Nothing of it is kept. Secrets may be in it, so that it needs the permission to change the instance.
         */
        post: operations["readConsoleLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/power-changes": {
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
        /** Starts, stops or reboots */
        post: operations["changeInstancePower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What happened to the instance, newest first */
        get: operations["listInstanceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** How far an operation is */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/cancellations": {
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
        /** Takes back what the operation made so far */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was last observed in all accounts */
        get: operations["listInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much there is by kind, account, region, state, workspace and management
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One branch of the tree: account, region, network, subnet, instance
         * @description Without node, the accounts. Beside its networks, a region has a group for each other kind.
         */
        get: operations["listInventoryTree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where regions are, what is in them, and whether they answer */
        get: operations["listInventoryRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in the clouds, newest first
         * @description As readings tell: what came, went, failed or changed its state, and regions that do not answer. Kept for 90 days.
         */
        get: operations["listInventoryEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/region-synchronizations": {
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
        /** Reads one region of the account again, now */
        post: operations["synchronizeRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be made, what it would cost, and what is in the way
         * @description Nothing is made or reserved. Quotas and stock are asked of the clouds now.
         */
        post: operations["reviewDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment-placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where instances are best placed, and why
         * @description Compares the regions of the accounts by what was last observed there; calls no cloud.
         */
        post: operations["recommendPlacements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deployments: groups of instances that are managed as one */
        get: operations["listDeployments"];
        put?: never;
        /**
         * Asks for groups of instances
         * @description Returns as soon as the desired state is stored. The same idempotencyKey answers with the deployment it started before.
         */
        post: operations["createDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many deployments there are by phase, owner and workspace
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countDeployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /**
         * One deployment
         * @description Its members are instances: see the filter deploymentId.
         */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        /**
         * Terminates the deployment with all of its instances
         * @description Answers 409 while it is protected. It stays visible until the clouds say that all of it is gone.
         */
        delete: operations["deleteDeployment"];
        options?: never;
        head?: never;
        /** Changes description, protection, or what happens on failure */
        patch: operations["updateDeployment"];
        trace?: never;
    };
    "/deployments/{id}/groups": {
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
        /** Adds a group of instances */
        post: operations["addDeploymentGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/scalings": {
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
         * Changes how many instances a group has
         * @description Fewer: those named go, or else the newest. Answers 409 when one of them is protected.
         */
        post: operations["scaleDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/power-changes": {
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
         * Suspends, resumes or reboots its instances, all at once
         * @description Only of the groups and with the labels that are named, where some are. Instances that are still being made or are being deleted are left out.
         */
        post: operations["changeDeploymentPower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What happened to the deployment, newest first */
        get: operations["listDeploymentEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/templates": {
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
         * Saves the deployment as a template
         * @description With its groups as large as they are now. It stands among the templates of the portal soon after.
         */
        post: operations["createDeploymentTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deployments that were saved as templates, by name */
        get: operations["listDeploymentTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployment-templates/{id}": {
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
        post?: never;
        /** Deletes a saved template; deployments stay as they are */
        delete: operations["deleteDeploymentTemplate"];
        options?: never;
        head?: never;
        /** Changes title, description or owner of a saved template */
        patch: operations["updateDeploymentTemplate"];
        trace?: never;
    };
    "/resource-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be made beside instances, and what it consists of
         * @description Forms, tables and pages of resources are drawn from this.
         */
        get: operations["listResourceKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resources that are managed here */
        get: operations["listManagedResources"];
        put?: never;
        /**
         * Asks for a resource
         * @description Returns as soon as the desired state is stored.
         */
        post: operations["createManagedResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there are by kind, phase, account, region, owner and workspace
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countManagedResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One resource */
        get: operations["getManagedResource"];
        put?: never;
        post?: never;
        /**
         * Deletes the resource from the cloud
         * @description Answers 409 while it is protected or attached. It stays visible until the cloud says it is gone.
         */
        delete: operations["deleteManagedResource"];
        options?: never;
        head?: never;
        /** Changes what is asked of it: attach, detach, extend, set rules */
        patch: operations["updateManagedResource"];
        trace?: never;
    };
    "/resources/{id}/kubeconfig-readings": {
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
         * Asks the cloud for the kubeconfig of a cluster, now
         * @description It is not kept. It opens the cluster, so that it needs a permission of its own.
         */
        post: operations["readKubeconfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What happened to the resource, newest first */
        get: operations["listManagedResourceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/shares": {
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
         * Lets another workspace see and use the account
         * @description Sharing it again changes nothing.
         */
        post: operations["shareAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends that another workspace sees and uses the account
         * @description What was made there meanwhile stays as it is.
         */
        delete: operations["unshareAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/shares": {
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
         * Lets another workspace see the instance
         * @description Sharing it again changes nothing.
         */
        post: operations["shareInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends that another workspace sees the instance */
        delete: operations["unshareInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/shares": {
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
         * Lets another workspace see everything that the operation made
         * @description Sharing it again changes nothing.
         */
        post: operations["shareOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends that another workspace sees what the operation made */
        delete: operations["unshareOperation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/role-credentials/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Has what people with a role ask for done with a credential of its own
         * @description The connection is tested first; a refusal is answered with 400. Whoever has no such role goes on with the credential of the account.
         */
        put: operations["setRoleCredential"];
        post?: never;
        /** Has what people with a role ask for done with the account's credential again */
        delete: operations["removeRoleCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        /** How much of its limits a workspace uses */
        get: operations["getWorkspaceUsage"];
        put?: never;
        post?: never;
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
        Driver: {
            name: string;
            title: string;
            "title@ko"?: string;
            /** @description Nothing real is behind it. */
            simulated: boolean;
            package?: {
                name: string;
                version: string;
            };
            /** @description It comes with the portal, and was not installed. */
            builtIn: boolean;
            /** @description Of one that is built in and runs in a process of its own; absent: in the process of the portal. */
            process?: components["schemas"]["DriverProcess"];
            /** @description New accounts may be made for it. */
            enabled: boolean;
            /** Format: date-time */
            disabledAt?: string;
            disabledBy?: string;
            configSchema: {
                [key: string]: unknown;
            };
            credentialSchema: {
                [key: string]: unknown;
            };
            importFormats: string[];
        };
        DriverList: {
            items: components["schemas"]["Driver"][];
        };
        DriverChange: {
            enabled: boolean;
        };
        AccountImport: {
            driver: string;
            /** @example clouds.yaml */
            format: string;
            text: string;
        };
        ImportedAccount: {
            /** @description What the document calls it. */
            name: string;
            /** @description Values of the driver's config schema; never secret. */
            config: {
                [key: string]: unknown;
            };
            /** @description The document holds the whole credential. */
            hasCredential: boolean;
        };
        ImportedAccountList: {
            items: components["schemas"]["ImportedAccount"][];
        };
        CredentialImport: {
            /** @example clouds.yaml */
            format: string;
            text: string;
            /** @description Which of its accounts. */
            name: string;
        };
        ConnectionTest: {
            /** Format: uuid */
            accountId?: string;
            driver?: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            import?: components["schemas"]["CredentialImport"];
        };
        ConnectionTestResult: {
            ok: boolean;
            /** @description Who the credential is. */
            principal?: string;
            scope?: string;
            error?: components["schemas"]["CloudFailure"];
        };
        CloudFailure: {
            /** @enum {string} */
            code: "AuthFailed" | "QuotaExceeded" | "RateLimited" | "OutOfStock" | "NotFound" | "Conflict" | "InvalidRequest" | "Unsupported" | "Unavailable";
            message: string;
        };
        NewAccount: {
            /** @description What templates and scripts call it; never changes. */
            name: string;
            title: string;
            description?: string;
            driver: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            import?: components["schemas"]["CredentialImport"];
            priceList?: components["schemas"]["PriceList"];
            /** @description As the configuration says when it is left out. */
            inventoryIntervalSeconds?: number;
            rateLimit?: components["schemas"]["RateLimit"];
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
        };
        AccountChange: {
            title?: string;
            description?: string;
            /** @description kind:namespace/name */
            owner?: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            priceList?: components["schemas"]["PriceList"] | null;
            inventoryIntervalSeconds?: number | null;
            rateLimit?: components["schemas"]["RateLimit"] | null;
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
            /**
             * Format: uuid
             * @description Another version of the same driver; it is tried first.
             */
            driverPackageId?: string;
            /** @description Of the account as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        /** @description Of each region of the account, over all replicas; without it, what the configuration or else the driver says. */
        RateLimit: {
            callsPerSecond: number;
            /** @description Calls that may go out at once after a quiet time. */
            burst: number;
            /** @description Calls that may be waiting for their answers at the same time. */
            concurrency: number;
        };
        PriceList: {
            /** @description ISO 4217. */
            currency: string;
            /** @description Price of one hour, by spec id. */
            specs: {
                [key: string]: string;
            };
            /** @description Price of one GiB of data volume for one hour. */
            volumeGiB?: string;
            /** @description Price of one hour of what else clouds charge for. */
            units?: {
                /** @description Exact decimal text. */
                "public-ip"?: string;
                /** @description Exact decimal text. */
                "nat-gateway"?: string;
                /** @description Exact decimal text. */
                "network-load-balancer"?: string;
                /** @description Exact decimal text. */
                "application-load-balancer"?: string;
                /** @description Exact decimal text. */
                cluster?: string;
            };
        };
        Account: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            description?: string;
            driver: string;
            driverTitle: string;
            "driverTitle@ko"?: string;
            /**
             * Format: uuid
             * @description The version of the driver that it keeps to; absent for one that is built in.
             */
            driverPackageId?: string;
            driverVersion?: string;
            simulated: boolean;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see it. */
            sharedWith: string[];
            /** @description Roles that have a credential of their own here. */
            credentialRoles: string[];
            /** @description kind:namespace/name */
            entityRef: string;
            /** @description Values of the driver's config schema; never secret. */
            config: {
                [key: string]: unknown;
            };
            /** @description Comes from the configuration and is changed there. */
            declared: boolean;
            /** @description What the cloud can do here. */
            capabilities: string[];
            priceList?: components["schemas"]["PriceList"];
            rateLimit?: components["schemas"]["RateLimit"];
            instanceCount: number;
            inventory: components["schemas"]["InventoryState"];
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        InventoryState: {
            /**
             * @description never: not read yet. partial: some scopes could not be read. failing: none could.
             * @enum {string}
             */
            state: "never" | "ok" | "partial" | "failing";
            synchronizing: boolean;
            /**
             * Format: date-time
             * @description When it was last read in full.
             */
            observedAt?: string;
            /** Format: date-time */
            failingSince?: string;
            error?: components["schemas"]["CloudFailure"];
            /** @description Seconds between two readings of its inventory. */
            intervalSeconds?: number;
            /** @description Set for this account, and not by the configuration. */
            hasOwnInterval?: boolean;
            /**
             * Format: date-time
             * @description When it is read next.
             */
            nextAt?: string;
        };
        /** @enum {string} */
        InventoryKind: "region" | "zone" | "image" | "spec" | "network" | "key-pair" | "security-group" | "instance" | "volume" | "snapshot" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster" | "cluster-version";
        InventoryScope: {
            kind: components["schemas"]["InventoryKind"];
            region?: string;
            count: number;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            failingSince?: string;
            error?: components["schemas"]["CloudFailure"];
        };
        InventoryScopeList: {
            items: components["schemas"]["InventoryScope"][];
        };
        Resource: {
            id: string;
            name: string;
            kind: components["schemas"]["InventoryKind"];
            region?: string;
            /** @description Shaped by its kind. */
            data: {
                [key: string]: unknown;
            };
            /** @description Only of kinds that can be managed here. */
            management?: components["schemas"]["ManagementState"];
            /** @description What it is here; a data volume is its instance. */
            managed?: components["schemas"]["ManagedHere"];
        };
        ResourcePage: {
            items: components["schemas"]["Resource"][];
            nextCursor?: string;
            /**
             * Format: date-time
             * @description When this kind was last read there; absent: never.
             */
            observedAt?: string;
        };
        DriverProcess: {
            /**
             * @description stopped: nothing was asked of it. waiting: it ended and is started again. failing: it ended again and again.
             * @enum {string}
             */
            state: "stopped" | "starting" | "running" | "waiting" | "failing";
            pid?: number;
            /** @description Resident memory. */
            rssBytes?: number;
            /** Format: date-time */
            startedAt?: string;
            /** @description How often it ended without being told to. */
            restarts: number;
            calls: number;
            failedCalls: number;
            /** @description Answers of the wrong shape. */
            wrongAnswers: number;
            lastFault?: {
                cause: string;
                message: string;
                /** Format: date-time */
                at: string;
            };
        };
        DriverPackage: {
            /** Format: uuid */
            id: string;
            driver?: string;
            name?: string;
            version?: string;
            license?: string;
            /** @enum {string} */
            state: "checking" | "refused" | "installed";
            reason?: {
                /** @enum {string} */
                code: "not-a-package" | "unsafe-archive" | "manifest" | "api" | "dependencies" | "checksum" | "unsigned" | "signature" | "id-taken" | "start" | "wrong-shape" | "wrong-refusal" | "no-answer" | "interrupted";
                detail: string;
            };
            /** @description New accounts are made with this version. */
            active: boolean;
            /** @enum {string} */
            source: "upload" | "registry";
            integrity: string;
            /** @enum {string} */
            signature: "verified" | "none";
            sizeBytes: number;
            accountCount: number;
            process?: components["schemas"]["DriverProcess"];
            installedBy: string;
            /** Format: date-time */
            installedAt: string;
        };
        DriverPackageList: {
            items: components["schemas"]["DriverPackage"][];
        };
        DriverPackageChange: {
            /** @enum {boolean} */
            active: true;
        };
        DriverPackageInstallation: {
            name: string;
            /** @description A version, a range or a tag; the latest by default. */
            version?: string;
        };
        FoundDriverPackage: {
            name: string;
            version: string;
            description?: string;
        };
        FoundDriverPackageList: {
            items: components["schemas"]["FoundDriverPackage"][];
            /** @description Where was searched; absent: no registry is set. */
            registry?: string;
        };
        /** @enum {string} */
        ManagementState: "in-sync" | "drifted" | "missing" | "unknown" | "only-here";
        /** @enum {string} */
        AdoptableKind: "instance" | "volume" | "snapshot" | "key-pair" | "security-group" | "network" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster";
        DriftedField: {
            field: string;
            /** @description In the cloud's words; absent: none. */
            desired?: unknown;
            /** @description In the cloud's words; absent: none. */
            observed?: unknown;
            /** @description Otherwise it can only be accepted. */
            restorable: boolean;
        };
        DriftDecision: {
            /**
             * @description accept: what the cloud has is what is asked for from now on. restore: what was asked for is brought about anew; what is missing is made again.
             * @enum {string}
             */
            decision: "accept" | "restore";
            /** @description Only these; all that drifted when it is left out. */
            fields?: string[];
            /** @description Of the thing as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        AdoptionItem: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            /** @description What the cloud calls it. */
            id: string;
            /** @description What it is called here; made of its name in the cloud when it is left out. */
            name?: string;
        };
        AdoptionRequest: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            items: components["schemas"]["AdoptionItem"][];
        };
        AdoptionProblem: {
            /** @description One word in CamelCase. */
            code: string;
            message: string;
            params?: {
                [key: string]: unknown;
            };
        };
        AdoptionAlong: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            id: string;
            name: string;
            /** @description It has to be adopted along, or before. */
            required: boolean;
        };
        AdoptionPreviewItem: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            id: string;
            /** @description Its name in the cloud. */
            cloudName?: string;
            /** @description Its name here. */
            name: string;
            problems: components["schemas"]["AdoptionProblem"][];
            /** @description What belongs to it in the cloud and is not managed here. */
            along: components["schemas"]["AdoptionAlong"][];
        };
        AdoptionPreview: {
            ok: boolean;
            items: components["schemas"]["AdoptionPreviewItem"][];
        };
        AdoptionResult: {
            items: {
                kind: components["schemas"]["AdoptableKind"];
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        ReleaseRequest: {
            items: {
                kind: components["schemas"]["AdoptableKind"];
                /** Format: uuid */
                id: string;
            }[];
        };
        InstanceRequest: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            name: string;
            /**
             * @description More than one are named name-01, name-02 …
             * @default 1
             */
            count?: number;
            region: string;
            zone?: string;
            /** @description Id, as the cloud calls it. */
            image: string;
            /** @description Id, as the cloud calls it. */
            spec: string;
            /** @description Id, as the cloud calls it. */
            network?: string;
            keyPair?: string;
            securityGroups?: string[];
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data, of any form; with what makes the login account it may have 16 KiB. */
            userData?: string;
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it is deleted by itself.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
        };
        NewInstances: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            name: string;
            /**
             * @description More than one are named name-01, name-02 …
             * @default 1
             */
            count?: number;
            region: string;
            zone?: string;
            /** @description Id, as the cloud calls it. */
            image: string;
            /** @description Id, as the cloud calls it. */
            spec: string;
            /** @description Id, as the cloud calls it. */
            network?: string;
            keyPair?: string;
            securityGroups?: string[];
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data, of any form; with what makes the login account it may have 16 KiB. */
            userData?: string;
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it is deleted by itself.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            idempotencyKey: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
            /**
             * Format: uuid
             * @description The approved request that this carries out; taken from services only.
             */
            requestId?: string;
        };
        InstanceChange: {
            /** @description kind:namespace/name */
            owner?: string;
            labels?: {
                [key: string]: string;
            };
            /** @description Id, as the cloud calls it; another one resizes the instance, which may restart it. */
            spec?: string;
            expiresAt?: string | null;
            deletionProtection?: boolean;
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
            /** @description Of the instance as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        ResizeEstimateRequest: {
            /** @description Id, as the cloud calls it. */
            spec: string;
        };
        ConsoleLogRequest: {
            /**
             * @description How many of the last lines.
             * @default 200
             */
            lines?: number;
        };
        ConsoleLog: {
            /** @description As the instance wrote it. */
            text: string;
            lines: number;
            /** @description Its beginning was left out, as it was too long. */
            truncated: boolean;
            /** Format: date-time */
            readAt: string;
        };
        PowerChange: {
            /** @enum {string} */
            action: "start" | "stop" | "reboot";
        };
        Money: {
            /** @description Exact decimal text. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
        };
        InstancePrice: {
            hourly: components["schemas"]["Money"];
            /** @description 730 hours. */
            monthly: components["schemas"]["Money"];
        };
        InstanceEstimate: {
            /** @description Nothing speaks against it. */
            ok: boolean;
            names: string[];
            problems: components["schemas"]["EstimateProblem"][];
            /** @description Only of what this request uses; empty when the cloud does not tell. */
            quotas: components["schemas"]["QuotaVerdict"][];
            /** @description Of the workspace. */
            limits: components["schemas"]["LimitVerdict"][];
            /** @enum {string} */
            stock: "available" | "out-of-stock" | "unknown";
            zonesWithRoom?: string[];
            price?: components["schemas"]["InstancePrice"];
            unitPrice?: components["schemas"]["InstancePrice"];
        };
        EstimateProblem: {
            code: string;
            /** @description Of the request. */
            field?: string;
            /** @description What to do, in English. */
            message: string;
            params?: {
                [key: string]: unknown;
            };
        };
        QuotaVerdict: {
            resource: string;
            used: number;
            /** @description Absent: without limit. */
            limit?: number;
            requested: number;
            ok: boolean;
        };
        InstanceCondition: {
            /** @enum {string} */
            type: "Created" | "VolumeAttached" | "SpecAsAsked" | "PowerAsAsked" | "Synced" | "Ready" | "Expired";
            /** @enum {string} */
            status: "True" | "False" | "Unknown";
            reason: string;
            message?: string;
            /** Format: date-time */
            since: string;
        };
        InstanceFailure: {
            code: string;
            message: string;
            /** @description Trying again will not help. */
            permanent: boolean;
        };
        InstanceAddress: {
            address: string;
            /** @enum {integer} */
            version: 4 | 6;
            /** @enum {string} */
            type: "private" | "public";
            network?: string;
        };
        Instance: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description kind:namespace/name */
            entityRef: string;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                driver: string;
                simulated: boolean;
            };
            region: string;
            zone?: string;
            image: {
                id: string;
                name: string;
                os?: string;
            };
            spec: {
                id: string;
                name: string;
                vcpus: number;
                memoryMiB: number;
            };
            network?: {
                id: string;
                name: string;
            };
            keyPair?: string;
            securityGroups?: string[];
            volumeGiB?: number;
            labels: {
                [key: string]: string;
            };
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see it. */
            sharedWith: string[];
            /** @description kind:namespace/name */
            requestedBy: string;
            /** Format: date-time */
            expiresAt?: string;
            deletionProtection: boolean;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Resizing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
            /**
             * @description What was asked for.
             * @enum {string}
             */
            power: "running" | "stopped";
            deleting: boolean;
            /**
             * @description How it stands to its cloud. drifted: somebody changed it there. missing: it is gone there. only-here: not made yet.
             * @enum {string}
             */
            management: "in-sync" | "drifted" | "missing" | "only-here";
            /** @description What the cloud has otherwise than was asked for and reached. */
            drift: components["schemas"]["DriftedField"][];
            /** @description It will be managed no more, and stay in the cloud. */
            releasing: boolean;
            /** @description Only while it is being resized; spec is what it will have. */
            resizing?: {
                from: {
                    id: string;
                    name: string;
                };
            };
            conditions: components["schemas"]["InstanceCondition"][];
            failure?: components["schemas"]["InstanceFailure"];
            addresses: components["schemas"]["InstanceAddress"][];
            /** @description How to log in, the best address first; absent where that is not by SSH. */
            login?: {
                user?: string;
                /**
                 * @description Who made the account: the portal at first boot, or whoever made the image.
                 * @enum {string}
                 */
                source: "portal" | "image";
                addresses: string[];
                command?: string;
            };
            /** @description What the cloud calls it. */
            cloudId?: string;
            price?: components["schemas"]["InstancePrice"];
            /** Format: uuid */
            operationId: string;
            /** @description Only of a member of a deployment. */
            deployment?: {
                /** Format: uuid */
                id: string;
                group: string;
                index: number;
            };
            /**
             * Format: date-time
             * @description When the cloud was last asked.
             */
            observedAt?: string;
            /**
             * Format: date-time
             * @description Only of what was in the cloud before it was managed.
             */
            adoptedAt?: string;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InstancePage: {
            items: components["schemas"]["Instance"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        FacetValue: {
            value: string;
            label?: string;
            count: number;
        };
        InstanceFacets: {
            total: number;
            phase: components["schemas"]["FacetValue"][];
            management: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
        };
        InstanceEvent: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            type: "Normal" | "Warning";
            /** @description One word in CamelCase. */
            reason: string;
            params: {
                [key: string]: unknown;
            };
            /** @description In English. */
            message: string;
            /** @description Who, where somebody asked for it. */
            actor?: string;
        };
        InstanceEventPage: {
            items: components["schemas"]["InstanceEvent"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        Operation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "succeeded" | "rolling-back" | "failed";
            percent: number;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** @description Of what it makes. */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see everything it made. */
            sharedWith: string[];
            failure?: components["schemas"]["InstanceFailure"];
            instances: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description kind:namespace/name */
                entityRef: string;
                /** @enum {string} */
                phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Resizing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
                ready: boolean;
                failure?: components["schemas"]["InstanceFailure"];
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        InventoryItem: {
            /** @description What the cloud calls it. */
            id: string;
            name: string;
            kind: components["schemas"]["InventoryKind"];
            region?: string;
            /** @description As the cloud says. */
            status?: string;
            account: components["schemas"]["InventoryAccount"];
            /** @description Of its account. */
            workspaceId: string;
            /**
             * Format: date-time
             * @description When a reading found it new or different.
             */
            changedAt?: string;
            /** @description Only of kinds that can be managed here. */
            management?: components["schemas"]["ManagementState"];
            managed?: components["schemas"]["ManagedHere"];
            /** @description Shaped by its kind. */
            data: {
                [key: string]: unknown;
            };
        };
        InventoryItemPage: {
            items: components["schemas"]["InventoryItem"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        InventoryAccount: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            driver: string;
            simulated: boolean;
        };
        ManagedHere: {
            /** @description instance also for the volume that an instance brought. */
            kind: components["schemas"]["AdoptableKind"];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description kind:namespace/name */
            owner: string;
        };
        InventoryFacets: {
            total: number;
            kind: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            status: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
            management: components["schemas"]["FacetValue"][];
        };
        RegionReading: {
            /**
             * @description never: not read yet. partial: some kinds do not answer. failing: none does, and what is shown is what was known before.
             * @enum {string}
             */
            state: "never" | "ok" | "partial" | "failing";
            synchronizing: boolean;
            /**
             * Format: date-time
             * @description When its last reading ended.
             */
            readAt?: string;
            /**
             * Format: date-time
             * @description When all of it was last read.
             */
            observedAt?: string;
            /** Format: date-time */
            failingSince?: string;
            failedKinds: components["schemas"]["InventoryKind"][];
            error?: components["schemas"]["CloudFailure"];
        };
        InventoryTreeNode: {
            /** @description Opens it: the parameter of the same name. */
            node: string;
            /**
             * @description group: all of one kind in a region.
             * @enum {string}
             */
            type: "account" | "region" | "group" | "item";
            title: string;
            /** Format: uuid */
            accountId: string;
            region?: string;
            kind?: components["schemas"]["InventoryKind"];
            hasChildren: boolean;
            /** @description How many of each kind are in it, as far as it is known. */
            counts: components["schemas"]["FacetValue"][];
            reading?: components["schemas"]["RegionReading"];
            item?: components["schemas"]["InventoryItem"];
        };
        InventoryTreePage: {
            items: components["schemas"]["InventoryTreeNode"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        InventoryRegion: {
            id: string;
            name: string;
            account: components["schemas"]["InventoryAccount"];
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            city?: string;
            latitude?: number;
            longitude?: number;
            /** @description What is there, by kind. */
            kinds: components["schemas"]["FacetValue"][];
            /** @description Its instances, by state. */
            instanceStatuses: components["schemas"]["FacetValue"][];
            reading: components["schemas"]["RegionReading"];
        };
        InventoryRegionList: {
            items: components["schemas"]["InventoryRegion"][];
        };
        RegionSynchronization: {
            /** @description Its id. */
            region: string;
            /** @description Only these; all when left out. */
            kinds?: components["schemas"]["InventoryKind"][];
        };
        InventoryEvent: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            type: "Normal" | "Warning";
            /** @enum {string} */
            reason: "Appeared" | "Disappeared" | "StatusChanged" | "Fault" | "ReadingFailed" | "ReadingResumed";
            /** @description from and to of a state; code and message of what went wrong. */
            params: {
                [key: string]: unknown;
            };
            kind: components["schemas"]["InventoryKind"];
            itemId: string;
            name: string;
            region?: string;
            account: components["schemas"]["InventoryAccount"];
        };
        InventoryEventPage: {
            items: components["schemas"]["InventoryEvent"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        DeploymentRequest: {
            /** @description kind:namespace/name */
            owner: string;
            /** @description Its instances are named name-group-1, name-group-2 … */
            name: string;
            description?: string;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            groups: components["schemas"]["DeploymentGroupRequest"][];
            shared?: components["schemas"]["DeploymentSharedParts"];
            /** @description cloud-init user data: what instances do at their first boot. */
            userData?: string;
            /** @description Of every instance. */
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When its instances are deleted by themselves.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
            /**
             * @description When an instance cannot be made: go on without it, try the next best placement, or take everything back.
             * @default continue
             * @enum {string}
             */
            onFailure?: "continue" | "retry-elsewhere" | "roll-back";
            /** @description Where else an instance may be made, best first; left out: in the regions of the accounts that the groups name, as they score. */
            alternatives?: {
                account: string;
                region: string;
            }[];
        };
        NewDeployment: {
            /** @description kind:namespace/name */
            owner: string;
            /** @description Its instances are named name-group-1, name-group-2 … */
            name: string;
            description?: string;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            groups: components["schemas"]["DeploymentGroupRequest"][];
            shared?: components["schemas"]["DeploymentSharedParts"];
            /** @description cloud-init user data: what instances do at their first boot. */
            userData?: string;
            /** @description Of every instance. */
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When its instances are deleted by themselves.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
            /**
             * @description When an instance cannot be made: go on without it, try the next best placement, or take everything back.
             * @default continue
             * @enum {string}
             */
            onFailure?: "continue" | "retry-elsewhere" | "roll-back";
            /** @description Where else an instance may be made, best first; left out: in the regions of the accounts that the groups name, as they score. */
            alternatives?: {
                account: string;
                region: string;
            }[];
            idempotencyKey: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
            /**
             * Format: uuid
             * @description The approved request that this carries out; taken from services only.
             */
            requestId?: string;
        };
        DeploymentGroupRequest: {
            name: string;
            /** @description Its name. */
            account: string;
            region: string;
            zone?: string;
            count: number;
            /** @description Id, as the cloud calls it; or else say requirements. */
            spec?: string;
            requirements?: components["schemas"]["SpecRequirements"];
            /** @description Id, as the cloud calls it; or else say os. */
            image?: string;
            os?: components["schemas"]["OsChoice"];
            network?: string;
            keyPair?: string;
            securityGroups?: string[];
            volumeGiB?: number;
            labels?: {
                [key: string]: string;
            };
            loadBalancer?: components["schemas"]["GroupLoadBalancer"];
        };
        /** @description Spreads what comes in over the instances of the group that are ready. */
        GroupLoadBalancer: {
            /**
             * @description TCP and UDP make a network load balancer, HTTP and HTTPS an application load balancer.
             * @enum {string}
             */
            protocol: "TCP" | "UDP" | "HTTP" | "HTTPS";
            port: number;
            /** @description Where the instances listen; left out: the same port. */
            targetPort?: number;
            /** @description Ids of managed subnets in the account and region of the group. */
            subnets: string[];
            /** @default true */
            internetFacing?: boolean;
        };
        /** @description The cheapest spec that has at least this is taken. */
        SpecRequirements: {
            vcpus: number;
            memoryMiB: number;
            gpus?: number;
            /** @enum {string} */
            architecture?: "x86_64" | "arm64";
        };
        /** @description The newest image of it that runs on the spec is taken. */
        OsChoice: {
            distribution: string;
            version?: string;
        };
        /** @description Made once in each region of each account and shared by the instances there. */
        DeploymentSharedParts: {
            keyPair?: {
                /** @description In the one-line form of OpenSSH. */
                publicKey: string;
            };
            securityGroup?: {
                /** @description As those of the kind security-group. */
                rules: {
                    [key: string]: unknown;
                }[];
            };
            network?: {
                cidr: string;
            };
        };
        DeploymentReview: {
            /** @description Nothing speaks against it. */
            ok: boolean;
            /** @description Of the deployment as a whole. */
            problems: components["schemas"]["EstimateProblem"][];
            groups: components["schemas"]["DeploymentGroupReview"][];
            /** @description Of the workspace. */
            limits: components["schemas"]["LimitVerdict"][];
            /** @description Of everything, one for each currency. */
            prices: components["schemas"]["InstancePrice"][];
            /** @description Instances whose price is not known. */
            unpriced: number;
        };
        DeploymentGroupReview: {
            name: string;
            account: string;
            region: string;
            names: string[];
            spec?: {
                id: string;
                name: string;
                vcpus: number;
                memoryMiB: number;
            };
            image?: {
                id: string;
                name: string;
                os?: string;
            };
            problems: components["schemas"]["EstimateProblem"][];
            quotas: components["schemas"]["QuotaVerdict"][];
            /** @enum {string} */
            stock: "available" | "out-of-stock" | "unknown";
            price?: components["schemas"]["InstancePrice"];
        };
        PlacementRequest: {
            /** @description Names of those that are compared. */
            accounts: string[];
            requirements: components["schemas"]["SpecRequirements"];
            os?: components["schemas"]["OsChoice"];
            /** @description WGS 84; without it, distance and latency do not count. */
            near?: {
                latitude: number;
                longitude: number;
            };
            /** @description How much each counts against the others; left out: all the same. */
            weights?: {
                price?: number;
                performance?: number;
                distance?: number;
                latency?: number;
            };
        };
        PlacementList: {
            items: components["schemas"]["PlacementVerdict"][];
        };
        PlacementVerdict: {
            account: string;
            region: string;
            spec: string;
            price?: components["schemas"]["InstancePrice"];
            /** @description 0 to 1, higher is better. */
            score: number;
            parts: {
                /** @enum {string} */
                criterion: "price" | "performance" | "distance" | "latency";
                /** @description Money an hour, vCPUs and memory, kilometres, or milliseconds. */
                value?: number;
                score: number;
                weight: number;
                /** @description Derived from the distance, not measured. */
                estimated: boolean;
            }[];
        };
        DeploymentChange: {
            /** @description Of the deployment, its instances and what they share. */
            owner?: string;
            /** @description Another one moves it there, with its instances and what they share. */
            workspaceId?: string;
            description?: string | null;
            /** @enum {string} */
            onFailure?: "continue" | "retry-elsewhere" | "roll-back";
            /** @description Of the deployment and of all its instances. */
            deletionProtection?: boolean;
            /** @description Of the deployment as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        DeploymentScaling: {
            group: string;
            count: number;
            /** @description Ids of the instances that go; only with a lower count. */
            members?: string[];
        };
        DeploymentPowerChange: {
            /** @enum {string} */
            action: "suspend" | "resume" | "reboot";
            /** @description Left out: all groups. */
            groups?: string[];
            /** @description Only instances with all of them. */
            labels?: {
                [key: string]: string;
            };
        };
        DeploymentPowerResult: {
            changed: number;
            skipped: number;
        };
        Deployment: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description kind:namespace/name */
            entityRef: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** @enum {string} */
            phase: "Creating" | "Running" | "Suspended" | "Changing" | "Partial" | "RollingBack" | "RolledBack" | "Deleting" | "Deleted";
            status: components["schemas"]["DeploymentStatus"];
            groups: components["schemas"]["DeploymentGroup"][];
            /** @enum {string} */
            onFailure: "continue" | "retry-elsewhere" | "roll-back";
            deletionProtection: boolean;
            deleting: boolean;
            failure?: components["schemas"]["InstanceFailure"];
            /** @description Of the instances that exist, one for each currency. */
            prices: components["schemas"]["InstancePrice"][];
            unpriced: number;
            labels: {
                [key: string]: string;
            };
            /** Format: date-time */
            expiresAt?: string;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DeploymentStatus: {
            /** @description As people read it: Running:100 (R:100/100). */
            text: string;
            running: number;
            total: number;
        };
        DeploymentGroup: {
            name: string;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
            };
            region: string;
            zone?: string;
            count: number;
            status: components["schemas"]["DeploymentStatus"];
            /** @description Members that could not be made. */
            failed: {
                name: string;
                code: string;
                message: string;
            }[];
            spec: {
                id: string;
                name: string;
                vcpus: number;
                memoryMiB: number;
            };
            image: {
                id: string;
                name: string;
                os?: string;
            };
            volumeGiB?: number;
            labels: {
                [key: string]: string;
            };
            loadBalancer?: components["schemas"]["DeploymentLoadBalancer"];
        };
        DeploymentLoadBalancer: {
            /**
             * Format: uuid
             * @description Of the managed resource.
             */
            id: string;
            name: string;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Ready" | "Changing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
            /** @enum {string} */
            protocol: "TCP" | "UDP" | "HTTP" | "HTTPS";
            port: number;
            targetPort: number;
            /** @description What clients use. */
            address?: string;
            /** @description Instances that it is to reach. */
            targets: number;
            /** @description Those of them that the cloud found healthy. */
            healthy: number;
        };
        DeploymentPage: {
            items: components["schemas"]["Deployment"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        DeploymentFacets: {
            total: number;
            phase: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
        };
        NewDeploymentTemplate: {
            /** @description Unique; it never changes. */
            name: string;
            title: string;
            description?: string;
            /** @description Left out: that of the deployment. */
            owner?: string;
        };
        DeploymentTemplateChange: {
            title?: string;
            description?: string | null;
            /** @description kind:namespace/name */
            owner?: string;
        };
        DeploymentTemplate: {
            /** Format: uuid */
            id: string;
            /** @description Unique; it never changes. */
            name: string;
            /** @description kind:namespace/name */
            entityRef: string;
            title: string;
            description?: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            createdBy: string;
            /** @description What the form of the template instance-group begins with. First-boot scripts are left out, as they may have secrets in them. */
            values: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DeploymentTemplatePage: {
            items: components["schemas"]["DeploymentTemplate"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        AccountAccess: {
            /** @description The key of the portal for this account, in the format of authorized_keys; absent until something is made here or said about access. Machines made here have it already. */
            publicKey?: string;
            port: number;
            /** @description Whether the portal reaches private addresses by itself. */
            direct: boolean;
            /** @description For machines that do not have the portal's account. */
            login?: {
                /** @description A login name. */
                user: string;
                hasKey: boolean;
            };
            bastions: {
                /** @description A name for it, which never changes. */
                id: string;
                /** @description Only for this region. */
                region?: string;
                /** @description Only for this network. */
                network?: string;
                /**
                 * Format: uuid
                 * @description An instance of the account, in the place of address, login and key.
                 */
                instanceId?: string;
                host?: string;
                port?: number;
                /** @description A login name. */
                user?: string;
                hasKey: boolean;
            }[];
            /** @description Instances that are reached somewhere else. */
            endpoints: {
                /** Format: uuid */
                instanceId: string;
                host: string;
                port: number;
            }[];
            revision: number;
        };
        AccountAccessChange: {
            port: number;
            direct: boolean;
            login?: {
                /** @description A login name. */
                user: string;
                /** @description OpenSSH or PEM, without a passphrase. Left out: the one that is there stays. */
                privateKey?: string;
            } | null;
            bastions: {
                /** @description A name for it, which never changes. */
                id: string;
                /** @description Only for this region. */
                region?: string;
                /** @description Only for this network. */
                network?: string;
                /**
                 * Format: uuid
                 * @description An instance of the account, in the place of address, login and key.
                 */
                instanceId?: string;
                host?: string;
                port?: number;
                /** @description A login name. */
                user?: string;
                /** @description OpenSSH or PEM, without a passphrase. Left out: the one that is there stays. */
                privateKey?: string;
            }[];
            endpoints: {
                /** Format: uuid */
                instanceId: string;
                host: string;
                port: number;
            }[];
            revision: number;
        };
        HostKeyState: {
            /** @description machine, or the id of the bastion. */
            of: string;
            /**
             * Format: uuid
             * @description Of a bastion that is an instance: its key is accepted there.
             */
            instanceId?: string;
            trusted?: {
                type: string;
                /** @description As ssh-keygen -l shows it. */
                fingerprint: string;
                /** @enum {string} */
                source: "first-use" | "console" | "accepted";
                /** Format: date-time */
                since: string;
            };
            /** @description Shown last, and not the trusted one. */
            refused?: {
                type: string;
                /** @description As ssh-keygen -l shows it. */
                fingerprint: string;
                /** Format: date-time */
                at: string;
            };
        };
        InstanceReach: {
            ready: boolean;
            /**
             * @description Why not; absent when it is ready.
             * @enum {string}
             */
            problem?: "Simulated" | "NotRunning" | "NoAddress" | "NoBastion" | "NoKey" | "NotSsh" | "BastionGone" | "BastionNotReady" | "BastionCircle";
            /** @description What to do, in English. */
            message?: string;
            host?: string;
            port?: number;
            /** @description The id of the one on the way. */
            bastion?: string;
            hostKeys: components["schemas"]["HostKeyState"][];
            limits: {
                idleMinutes: number;
                longestMinutes: number;
                retentionDays: number;
                fileBytes: number;
            };
        };
        HostKeyAcceptance: {
            fingerprint: string;
        };
        NewTerminalSession: {
            columns: number;
            rows: number;
        };
        TerminalTicket: {
            /** Format: uuid */
            id: string;
            ticket: string;
            /** @description Of the WebSocket, with the ticket. */
            path: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TerminalSession: {
            /** Format: uuid */
            id: string;
            instance: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            user: string;
            /** @enum {string} */
            state: "waiting" | "open" | "ended";
            host?: string;
            bastion?: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description One word in CamelCase. */
            endReason?: string;
            recordedBytes: number;
            /** Format: date-time */
            createdAt: string;
        };
        TerminalSessionPage: {
            items: components["schemas"]["TerminalSession"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        RecordingRequest: {
            after?: number;
        };
        RecordingPart: {
            header: {
                version: number;
                width: number;
                height: number;
                /** @description Seconds since 1970. */
                timestamp: number;
            };
            events: {
                /** @description Seconds since the start. */
                at: number;
                /**
                 * @description o is output, e is output to standard error, r a new size.
                 * @enum {string}
                 */
                kind: "o" | "e" | "r";
                text: string;
            }[];
            /** @description Absent with the last part. */
            nextAfter?: number;
        };
        NewCommand: {
            /** @description A line for the machines' shell. It is kept. */
            command: string;
            /** @description Of the workspace. */
            workspaceId?: string;
            instanceIds?: string[];
            /** @description All running instances of the workspace that have these. */
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description All running instances of this deployment.
             */
            deploymentId?: string;
            /** @description Only those of the deployment in this group. */
            group?: string;
            /** @default 10 */
            concurrency?: number;
            /**
             * @description For each machine.
             * @default 300
             */
            timeoutSeconds?: number;
            idempotencyKey: string;
        };
        CommandTarget: {
            /** Format: uuid */
            id: string;
            instance: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            state: "waiting" | "running" | "exited" | "failed" | "timed-out" | "cancelled" | "unknown" | "not-run";
            exitCode?: number;
            /** @description What went wrong, in English. */
            message?: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Whether it wrote more than is kept. */
            truncated: boolean;
        };
        Command: {
            /** Format: uuid */
            id: string;
            command: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** @enum {string} */
            state: "running" | "finished";
            cancelling: boolean;
            concurrency: number;
            timeoutSeconds: number;
            targets: components["schemas"]["CommandTarget"][];
            /** Format: date-time */
            createdAt: string;
        };
        CommandSummary: {
            /** Format: uuid */
            id: string;
            command: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** @enum {string} */
            state: "running" | "finished";
            /** Format: date-time */
            createdAt: string;
        };
        CommandPage: {
            items: components["schemas"]["CommandSummary"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        OutputPart: {
            events: {
                /** @description Seconds since the start. */
                at: number;
                /**
                 * @description o is output, e is output to standard error, r a new size.
                 * @enum {string}
                 */
                kind: "o" | "e" | "r";
                text: string;
            }[];
            /** @description Where the next part begins, also if it is not there yet. */
            nextAfter: number;
            /** @description Whether nothing more will come. */
            ended: boolean;
        };
        /** @enum {string} */
        ManagedKind: "volume" | "snapshot" | "key-pair" | "security-group" | "network" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster";
        ResourceKind: {
            kind: components["schemas"]["ManagedKind"];
            title: string;
            "title@ko": string;
            plural: {
                title: string;
                "title@ko": string;
            };
            description: {
                title: string;
                "title@ko": string;
            };
            /** @description Of the accounts in which they can be made. */
            capability: string;
            entityType?: string;
            /** @description In the account that was asked for. */
            available?: boolean;
            /** @description JSON Schema of spec, with titles in both languages. x-resource: its values are choices. x-change: it may be changed later. */
            schema: {
                [key: string]: unknown;
            };
            columns: components["schemas"]["ResourceField"][];
            facts: components["schemas"]["ResourceField"][];
            changes: components["schemas"]["ResourceChangeForm"][];
        };
        ResourceKindList: {
            items: components["schemas"]["ResourceKind"][];
        };
        ResourceField: {
            title: string;
            "title@ko": string;
            /** @description Of the resource: spec.sizeGiB, observed.status. */
            path: string;
            /** @enum {string} */
            format: "text" | "gibibytes" | "bytes" | "reference" | "status" | "rules" | "time" | "list";
            /** @description Of a list of objects: what of each is shown. */
            columns?: {
                title: string;
                "title@ko": string;
                field: string;
                /** @description What values are called; in Korean by <value>@ko. */
                titles?: {
                    [key: string]: string;
                };
            }[];
            /** @description What values are called; in Korean by <value>@ko. */
            titles?: {
                [key: string]: string;
            };
        };
        ResourceChangeForm: {
            name: string;
            title: string;
            "title@ko": string;
            fields?: string[];
            clears?: string[];
            creates?: {
                kind: components["schemas"]["ManagedKind"];
                field: string;
            };
            when?: {
                field: string;
                set: boolean;
            };
        };
        Kubeconfig: {
            /** @description A document as kubectl reads it. Secret. */
            kubeconfig: string;
        };
        NewManagedResource: {
            kind: components["schemas"]["ManagedKind"];
            /** @description Its name. */
            account: string;
            region: string;
            name: string;
            /** @description kind:namespace/name */
            owner: string;
            labels?: {
                [key: string]: string;
            };
            /** @default false */
            deletionProtection?: boolean;
            /** @description Values of the kind's schema, as GET /resource-kinds gives it. */
            spec: {
                [key: string]: unknown;
            };
            /** @description The same key answers with the resource it made before. */
            idempotencyKey?: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
            /** @description The workspace it belongs to; that of what its spec names, else 'default', when it is left out. */
            workspaceId?: string;
        };
        ManagedResourceChange: {
            /** @description kind:namespace/name */
            owner?: string;
            labels?: {
                [key: string]: string;
            };
            deletionProtection?: boolean;
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
            /** @description Only what changes: what is left out stays, null takes away. */
            spec?: {
                [key: string]: unknown;
            };
            /** @description Of the resource as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        ManagedResource: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ManagedKind"];
            name: string;
            /** @description Only of kinds that are entities. */
            entityRef?: string;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                driver: string;
                simulated: boolean;
            };
            region: string;
            /** @description What was asked for. */
            spec: {
                [key: string]: unknown;
            };
            /** @description What the cloud has, shaped by the kind. */
            observed?: {
                [key: string]: unknown;
            };
            /** @description Derived from spec. */
            facts: {
                [key: string]: unknown;
            };
            /** @description What fields of spec name, for people. */
            references: components["schemas"]["ResourceReference"][];
            labels: {
                [key: string]: string;
            };
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            deletionProtection: boolean;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Ready" | "Changing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
            deleting: boolean;
            /**
             * @description How it stands to its cloud. drifted: somebody changed it there. missing: it is gone there. only-here: not made yet.
             * @enum {string}
             */
            management: "in-sync" | "drifted" | "missing" | "only-here";
            /** @description What the cloud has otherwise than was asked for and reached. */
            drift: components["schemas"]["DriftedField"][];
            /** @description It will be managed no more, and stay in the cloud. */
            releasing: boolean;
            conditions: components["schemas"]["ResourceCondition"][];
            failure?: components["schemas"]["InstanceFailure"];
            /** @description What the cloud calls it. */
            cloudId?: string;
            price?: components["schemas"]["InstancePrice"];
            /**
             * Format: date-time
             * @description When the cloud was last asked.
             */
            observedAt?: string;
            /**
             * Format: date-time
             * @description Only of what was in the cloud before it was managed.
             */
            adoptedAt?: string;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ResourceReference: {
            field: string;
            kind: string;
            id: string;
            /** @description Absent when it is gone. */
            name?: string;
            /** @description What the cloud calls it. */
            cloudId?: string;
            /** @description kind:namespace/name */
            entityRef?: string;
        };
        ResourceCondition: {
            /** @enum {string} */
            type: "Created" | "AsAsked" | "Synced" | "Ready";
            /** @enum {string} */
            status: "True" | "False" | "Unknown";
            reason: string;
            message?: string;
            /** Format: date-time */
            since: string;
        };
        ManagedResourcePage: {
            items: components["schemas"]["ManagedResource"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        ManagedResourceFacets: {
            total: number;
            kind: components["schemas"]["FacetValue"][];
            phase: components["schemas"]["FacetValue"][];
            management: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
        };
        NewShare: {
            /** @description Of the workspace. */
            workspaceId: string;
        };
        RoleCredential: {
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential: {
                [key: string]: unknown;
            };
        };
        LimitVerdict: {
            /** @enum {string} */
            limit: "instances" | "vcpu" | "memoryMiB" | "volumeGiB" | "monthlySpend";
            /** @description Exact decimal text. */
            used: string;
            /** @description By this request, on top of what is used. */
            asked: string;
            /** @description Absent: without limit. */
            allowed?: string;
            /** @description Only of monthly spend. */
            currency?: string;
            ok: boolean;
        };
        WorkspaceUsage: {
            workspaceId: string;
            limits: components["schemas"]["LimitVerdict"][];
            /** @description Instances and volumes whose price is not known; they count as nothing. */
            unpriced: number;
            /** @description A month of what there is, by currency. */
            spend: components["schemas"]["Money"][];
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
    listDrivers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All drivers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverList"];
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
    updateDriver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverChange"];
            };
        };
        responses: {
            /** @description The driver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Driver"];
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
    readAccountImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountImport"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedAccountList"];
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
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionTest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestResult"];
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
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only accounts of these drivers. */
                driver?: string[];
                /** @description Only the accounts with these names. */
                name?: string[];
                /** @description Only accounts of these workspaces. */
                workspaceId?: string[];
                /** @description Only accounts of this workspace and those that are shared with it. */
                usableIn?: string;
                sort?: "title" | "-title" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["AccountPage"];
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
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    getAccount: {
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
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    deleteAccount: {
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
    updateAccount: {
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
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    synchronizeAccount: {
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
            /** @description The account, its inventory waiting. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    listInventoryScopes: {
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
            /** @description All scopes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryScopeList"];
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
    listResources: {
        parameters: {
            query: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                kind: components["schemas"]["InventoryKind"];
                /** @description Required for every kind but region. */
                region?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage"];
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
    listDriverPackages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverPackageList"];
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
    uploadDriverPackage: {
        parameters: {
            query: {
                /** @description SHA-512 of the archive as npm writes it; anything else is refused. */
                integrity: string;
                /** @description Which of the keys that are trusted signed it. */
                keyId?: string;
                /** @description ECDSA on P-256 with SHA-256 over name@version:integrity, base64. */
                signature?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/gzip": unknown;
            };
        };
        responses: {
            /** @description The version, installed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverPackage"];
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
    removeDriverPackage: {
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
    updateDriverPackage: {
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
                "application/json": components["schemas"]["DriverPackageChange"];
            };
        };
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverPackage"];
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
    installDriverPackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverPackageInstallation"];
            };
        };
        responses: {
            /** @description The version, installed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverPackage"];
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
    searchDriverRegistry: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundDriverPackageList"];
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
    getAccountAccess: {
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
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAccess"];
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
    setAccountAccess: {
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
                "application/json": components["schemas"]["AccountAccessChange"];
            };
        };
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountAccess"];
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
    getInstanceReach: {
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
            /** @description The way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceReach"];
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
    acceptHostKey: {
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
                "application/json": components["schemas"]["HostKeyAcceptance"];
            };
        };
        responses: {
            /** @description The way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceReach"];
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
    createTerminalSession: {
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
                "application/json": components["schemas"]["NewTerminalSession"];
            };
        };
        responses: {
            /** @description The ticket. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalTicket"];
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
    listTerminalSessions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only sessions on these instances. */
                instanceId?: string[];
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
                    "application/json": components["schemas"]["TerminalSessionPage"];
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
    getTerminalSession: {
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
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalSession"];
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
    readRecording: {
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
                "application/json": components["schemas"]["RecordingRequest"];
            };
        };
        responses: {
            /** @description A part. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordingPart"];
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
    listCommands: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
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
                    "application/json": components["schemas"]["CommandPage"];
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
    runCommand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommand"];
            };
        };
        responses: {
            /** @description The command. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
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
    getCommand: {
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
            /** @description The command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
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
    readCommandOutput: {
        parameters: {
            query: {
                targetId: string;
                /** @description nextAfter of the part before. */
                after?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutputPart"];
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
    cancelCommand: {
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
            /** @description The command. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
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
    previewAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionPreview"];
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
    adoptThings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionRequest"];
            };
        };
        responses: {
            /** @description What they are here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionResult"];
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
    releaseThings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description What is being released. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionResult"];
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
    decideInstanceDrift: {
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
                "application/json": components["schemas"]["DriftDecision"];
            };
        };
        responses: {
            /** @description The instance, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    decideResourceDrift: {
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
                "application/json": components["schemas"]["DriftDecision"];
            };
        };
        responses: {
            /** @description The resource, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    estimateInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceEstimate"];
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
    listInstances: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only instances in these phases. */
                phase?: string[];
                /** @description Only instances that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances of these workspaces. */
                workspaceId?: string[];
                /** @description Only members of these deployments. */
                deploymentId?: string[];
                /** @description Only members of deployments that are in groups of this name. */
                group?: string[];
                /** @description Only instances with all these labels, each key or key=value. */
                label?: string[];
                sort?: "name" | "-name" | "phase" | "-phase" | "region" | "-region" | "createdAt" | "-createdAt" | "expiresAt" | "-expiresAt";
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
                    "application/json": components["schemas"]["InstancePage"];
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
    createInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstances"];
            };
        };
        responses: {
            /** @description The operation that makes them. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    countInstances: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only instances in these phases. */
                phase?: string[];
                /** @description Only instances that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances of these workspaces. */
                workspaceId?: string[];
                /** @description Only members of these deployments. */
                deploymentId?: string[];
                /** @description Only members of deployments that are in groups of this name. */
                group?: string[];
                /** @description Only instances with all these labels, each key or key=value. */
                label?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceFacets"];
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
    getInstance: {
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
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    deleteInstance: {
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
            /** @description The instance, being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    updateInstance: {
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
                "application/json": components["schemas"]["InstanceChange"];
            };
        };
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    estimateResize: {
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
                "application/json": components["schemas"]["ResizeEstimateRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceEstimate"];
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
    readConsoleLog: {
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
                "application/json": components["schemas"]["ConsoleLogRequest"];
            };
        };
        responses: {
            /** @description What was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleLog"];
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
    changeInstancePower: {
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
                "application/json": components["schemas"]["PowerChange"];
            };
        };
        responses: {
            /** @description The instance, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    listInstanceEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
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
                    "application/json": components["schemas"]["InstanceEventPage"];
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
    getOperation: {
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
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    cancelOperation: {
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
            /** @description The operation, being taken back. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    listInventory: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Words, all of which something known of the item or of its account contains: name, id, address, label, operating system, size, price, driver. */
                q?: string;
                /** @description Only of these accounts. */
                accountId?: string[];
                /** @description Only of these kinds. */
                kind?: string[];
                /** @description Only in these regions. */
                region?: string[];
                /** @description Only in these states. */
                status?: string[];
                /** @description Only of accounts of these workspaces. */
                workspaceId?: string[];
                /** @description Only what stands so to what is managed here: in-sync, drifted, missing, unknown. */
                management?: string[];
                sort?: "name" | "-name" | "kind" | "-kind" | "region" | "-region" | "status" | "-status" | "changedAt" | "-changedAt";
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
                    "application/json": components["schemas"]["InventoryItemPage"];
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
    countInventory: {
        parameters: {
            query?: {
                /** @description Words, all of which something known of the item or of its account contains: name, id, address, label, operating system, size, price, driver. */
                q?: string;
                /** @description Only of these accounts. */
                accountId?: string[];
                /** @description Only of these kinds. */
                kind?: string[];
                /** @description Only in these regions. */
                region?: string[];
                /** @description Only in these states. */
                status?: string[];
                /** @description Only of accounts of these workspaces. */
                workspaceId?: string[];
                /** @description Only what stands so to what is managed here: in-sync, drifted, missing, unknown. */
                management?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryFacets"];
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
    listInventoryTree: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Whose children; as an answer gave it. */
                node?: string;
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
                    "application/json": components["schemas"]["InventoryTreePage"];
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
    listInventoryRegions: {
        parameters: {
            query?: {
                /** @description Words, all of which something known of the item or of its account contains: name, id, address, label, operating system, size, price, driver. */
                q?: string;
                /** @description Only of these accounts. */
                accountId?: string[];
                /** @description Only of these kinds. */
                kind?: string[];
                /** @description Only in these regions. */
                region?: string[];
                /** @description Only in these states. */
                status?: string[];
                /** @description Only of accounts of these workspaces. */
                workspaceId?: string[];
                /** @description Only what stands so to what is managed here: in-sync, drifted, missing, unknown. */
                management?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryRegionList"];
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
    listInventoryEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only of these accounts. */
                accountId?: string[];
                /** @description Only of these kinds. */
                kind?: string[];
                /** @description Only in these regions. */
                region?: string[];
                /** @description Normal or Warning. */
                type?: string[];
                /** @description Only for these reasons. */
                reason?: string[];
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
                    "application/json": components["schemas"]["InventoryEventPage"];
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
    synchronizeRegion: {
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
                "application/json": components["schemas"]["RegionSynchronization"];
            };
        };
        responses: {
            /** @description The region, waiting to be read. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionReading"];
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
    reviewDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentRequest"];
            };
        };
        responses: {
            /** @description The review, group by group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentReview"];
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
    recommendPlacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementRequest"];
            };
        };
        responses: {
            /** @description Best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementList"];
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
    listDeployments: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only deployments in these phases. */
                phase?: string[];
                /** @description Only deployments owned by these entities. */
                owner?: string[];
                /** @description Only deployments of these workspaces. */
                workspaceId?: string[];
                sort?: "name" | "-name" | "phase" | "-phase" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["DeploymentPage"];
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
    createDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeployment"];
            };
        };
        responses: {
            /** @description The deployment, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    countDeployments: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only deployments in these phases. */
                phase?: string[];
                /** @description Only deployments owned by these entities. */
                owner?: string[];
                /** @description Only deployments of these workspaces. */
                workspaceId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentFacets"];
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
    getDeployment: {
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
            /** @description The deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    deleteDeployment: {
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
            /** @description The deployment, being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    updateDeployment: {
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
                "application/json": components["schemas"]["DeploymentChange"];
            };
        };
        responses: {
            /** @description The deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    addDeploymentGroup: {
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
                "application/json": components["schemas"]["DeploymentGroupRequest"];
            };
        };
        responses: {
            /** @description The deployment, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    scaleDeployment: {
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
                "application/json": components["schemas"]["DeploymentScaling"];
            };
        };
        responses: {
            /** @description The deployment, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
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
    changeDeploymentPower: {
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
                "application/json": components["schemas"]["DeploymentPowerChange"];
            };
        };
        responses: {
            /** @description How many it was asked of. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentPowerResult"];
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
    listDeploymentEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
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
                    "application/json": components["schemas"]["InstanceEventPage"];
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
    createDeploymentTemplate: {
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
                "application/json": components["schemas"]["NewDeploymentTemplate"];
            };
        };
        responses: {
            /** @description The template. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentTemplate"];
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
    listDeploymentTemplates: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
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
                    "application/json": components["schemas"]["DeploymentTemplatePage"];
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
    deleteDeploymentTemplate: {
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
            /** @description It is gone. */
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
    updateDeploymentTemplate: {
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
                "application/json": components["schemas"]["DeploymentTemplateChange"];
            };
        };
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentTemplate"];
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
    listResourceKinds: {
        parameters: {
            query?: {
                /** @description Tells of each kind whether this account has it. */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceKindList"];
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
    listManagedResources: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only resources of these kinds. */
                kind?: string[];
                /** @description Only resources in these phases. */
                phase?: string[];
                /** @description Only resources that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only resources of these accounts. */
                accountId?: string[];
                /** @description Only resources in these regions. */
                region?: string[];
                /** @description Only resources owned by these entities. */
                owner?: string[];
                /** @description Only resources of these workspaces. */
                workspaceId?: string[];
                /** @description Only resources with all these labels, each key or key=value. */
                label?: string[];
                /** @description Only resources whose spec names one of these ids: the volumes of an instance, the snapshots of a volume. */
                uses?: string[];
                sort?: "name" | "-name" | "kind" | "-kind" | "phase" | "-phase" | "region" | "-region" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["ManagedResourcePage"];
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
    createManagedResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewManagedResource"];
            };
        };
        responses: {
            /** @description The resource, being made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    countManagedResources: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only resources of these kinds. */
                kind?: string[];
                /** @description Only resources in these phases. */
                phase?: string[];
                /** @description Only resources that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only resources of these accounts. */
                accountId?: string[];
                /** @description Only resources in these regions. */
                region?: string[];
                /** @description Only resources owned by these entities. */
                owner?: string[];
                /** @description Only resources of these workspaces. */
                workspaceId?: string[];
                /** @description Only resources with all these labels, each key or key=value. */
                label?: string[];
                /** @description Only resources whose spec names one of these ids: the volumes of an instance, the snapshots of a volume. */
                uses?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResourceFacets"];
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
    getManagedResource: {
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
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    deleteManagedResource: {
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
            /** @description The resource, being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    updateManagedResource: {
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
                "application/json": components["schemas"]["ManagedResourceChange"];
            };
        };
        responses: {
            /** @description The resource, its desired state stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    readKubeconfig: {
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
            /** @description The kubeconfig. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kubeconfig"];
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
    listManagedResourceEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
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
                    "application/json": components["schemas"]["InstanceEventPage"];
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
    shareAccount: {
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
                "application/json": components["schemas"]["NewShare"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    unshareAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    shareInstance: {
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
                "application/json": components["schemas"]["NewShare"];
            };
        };
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    unshareInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
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
    shareOperation: {
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
                "application/json": components["schemas"]["NewShare"];
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    unshareOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
    setRoleCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCredential"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    removeRoleCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
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
    getWorkspaceUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceUsage"];
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
