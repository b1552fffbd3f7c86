import { z } from "zod";
import { clusterForm } from "../cluster/cluster-form.ts";
import { signUpForm } from "../sign-in/account-forms.ts";

const { name, email, password } = signUpForm.shape;

/** The first run: the cluster's settings and the first manager's account. */
export const setUpForm = clusterForm.and(z.object({ managerName: name, managerEmail: email, password }));
